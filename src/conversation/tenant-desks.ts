import {
  type Person,
  personOrUnlisted,
  type Tenant,
  type UnlistedPerson,
} from "../people/index.ts";
import type { Policy } from "../policy/index.ts";
import { type Calendar, createCalendar } from "../shared/calendar/calendar.ts";
import type { HolidayRules } from "../shared/calendar/holidays.ts";
import { VogterError } from "../shared/errors.ts";
import type { Turn } from "./desk.ts";
import type { Locale } from "./envelope.ts";

/** What the municipalities' desks go by, whatever they look after. */
export interface TenantParts {
  readonly tenants: readonly Tenant[];
  readonly policies: readonly Policy[];
  readonly holidays: HolidayRules;
}

/** What one municipality's desk goes by. */
interface Ground {
  readonly tenant: Tenant;
  /** @throws VogterError `<thing>.policy-gone` */
  readonly policyOf: (id: string) => Policy;
  readonly calendar: Calendar;
}

/** What desks look after; their errors begin with it. */
type Thing = "incident" | "dispensation" | "wheel" | "review";

/** Each municipality's desk, by the municipality's id. */
export type TenantDesks<Desk> = (tenant: string) => Desk | undefined;

/** Opens a desk for each municipality. */
export function openTenantDesks<Desk>(
  thing: Thing,
  { tenants, policies, holidays }: TenantParts,
  open: (ground: Ground) => Desk,
): TenantDesks<Desk> {
  const byId = new Map(policies.map((one) => [one.id, one]));
  const policyOf = (id: string) => {
    const policy = byId.get(id);
    if (policy) return policy;
    throw new VogterError({
      code: `${thing}.policy-gone`,
      message: `There is no policy "${id}", and there are ${thing}s that go by it.`,
      mend: "Put the policy back below data/policies: what began under it still goes by it.",
    });
  };
  const desks = new Map(
    tenants.map((tenant) => {
      const calendar = createCalendar(holidays, tenant.daysOff);
      return [tenant.id, open({ tenant, policyOf, calendar })];
    }),
  );
  return (tenant) => desks.get(tenant);
}

/** Who does something in a turn, at which desk, and in which words they are answered. */
export interface AtTenantDesk<Desk> {
  readonly desk: Desk;
  readonly person: Person | UnlistedPerson;
  readonly setting: { readonly desk: Desk; readonly locale: Locale; readonly now: Date };
}

/**
 * The desk that a turn is about.
 *
 * @throws VogterError `<thing>.no-desk`
 */
export function atTenantDesk<Desk>(
  thing: Thing,
  desks: TenantDesks<Desk>,
  { tenant, envelope, tx }: Turn,
): AtTenantDesk<Desk> {
  const desk = desks(tenant.id);
  if (!desk) {
    throw new VogterError({
      code: `${thing}.no-desk`,
      message: `The municipality "${tenant.id}" has no desk for ${thing}s.`,
      mend: "Give the flow and the conversation the same municipalities.",
    });
  }
  const { person, locale } = envelope;
  return {
    desk,
    person: personOrUnlisted(tenant, person.id),
    setting: { desk, locale, now: tx.now },
  };
}
