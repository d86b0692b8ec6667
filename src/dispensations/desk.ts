import { currentPolicy, type Tenant } from "../people/index.ts";
import type { Policy } from "../policy/index.ts";
import type { Calendar } from "../shared/calendar/calendar.ts";
import type { Tx } from "../store/index.ts";
import type { Dispensation } from "./dispensation.ts";

/** Why somebody hears of a dispensation. */
export type Telling =
  /** It is theirs to assess or decide: at first, with a changed text, after seven days for who stands in, or still. */
  | { readonly why: "yours" | "changed" | "escalated" | "reminder" }
  /** The policy lets them receive it; somebody else has it. */
  | { readonly why: "received" }
  /** The coordinator: nobody can take the next step, or none of them can be reached. */
  | { readonly why: "stuck" | "unreached" }
  /** The requester is asked something; whoever asked has the answer. */
  | { readonly why: "asked" | "answered" }
  /** The requester: it was granted or rejected. */
  | { readonly why: "decided" }
  /** The requester, and the leaders of the units it is for. */
  | { readonly why: "revoked" }
  | { readonly why: "end"; readonly daysLeft: 30 | 7 | 1 | 0 }
  /** The coordinator: one without an end is to be looked at again. */
  | { readonly why: "look-again" };

/** What the flow lends the room: how people are told, and how cards that were shown come to show what is so now. */
export interface Voice {
  /** False when there is no way to reach them in chat. */
  tell(tx: Tx, person: string, dispensation: Dispensation, telling: Telling): Promise<boolean>;
  /** Replaces the cards that were shown of it. */
  showAnew(tx: Tx, dispensation: Dispensation): Promise<void>;
}

/** A municipality's dispensations: who is there, by which policies, and on which days they work. */
export interface DispensationDesk {
  readonly tenant: Tenant;
  /** The policy with an id: the one in force, or the one under which a dispensation was asked for. */
  readonly policyOf: (id: string) => Policy;
  readonly calendar: Calendar;
  readonly voice: Voice;
}

/** What reading needs of a desk. */
export type Setup = Pick<DispensationDesk, "tenant" | "policyOf">;

/** The policy that came into force while it was open or running; nothing when it is still the same. Pure. */
export function newerPolicy(
  { policy }: { readonly policy: string },
  { tenant, policyOf }: Setup,
): Policy | undefined {
  const current = currentPolicy(tenant);
  return current === policy ? undefined : policyOf(current);
}
