import type { Tenant } from "../people/index.ts";
import type { Policy } from "../policy/index.ts";
import type { Tx } from "../store/index.ts";
import type { Due, Rules } from "./due.ts";
import type { Incident } from "./incident.ts";
import type { Sort } from "./sorts.ts";

/** Why somebody hears of an incident. */
export type Telling =
  | { readonly why: "new" | "escalated" | "larger" }
  | { readonly why: "due"; readonly due: Extract<Due, { do: "remind" }> }
  /** The one who reported it: somebody has it, it was closed, or goes on. */
  | { readonly why: "taken-on" | "closed" | "reopened" }
  /** The one who has it: it goes on, though they had ended it. */
  | { readonly why: "yours-again" };

/** What the flow lends the room: how people are told, and how cards that were shown come to show what is so now. */
export interface Voice {
  /** False when there is no way to reach them in chat. */
  tell(tx: Tx, person: string, incident: Incident, telling: Telling): Promise<boolean>;
  /** Replaces the cards that handlers were shown. */
  showAnew(tx: Tx, incident: Incident): Promise<void>;
  /** Nobody at all could be reached: whoever runs Vogter has to know, and the reporter has to phone. */
  alarm(tx: Tx, incident: Incident): Promise<void>;
}

/** A municipality's incidents: who is there, by which policies and which rules. */
export interface IncidentDesk {
  readonly tenant: Tenant;
  /** The policy with an id: the one in force, or the one by which an incident was routed. */
  readonly policyOf: (id: string) => Policy;
  readonly rules: Rules;
  readonly sorts: readonly Sort[];
  readonly voice: Voice;
}
