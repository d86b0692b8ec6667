import type { DispensationDesk } from "../../dispensations/index.ts";
import type { Tenant } from "../../people/index.ts";
import type { Policy } from "../../policy/index.ts";
import { createCalendar } from "../../shared/calendar/calendar.ts";
import type { HolidayRules } from "../../shared/calendar/holidays.ts";
import { VogterError } from "../../shared/errors.ts";
import { createVoice, type VoiceParts } from "./voice.ts";

/** What dispensations go by, in every municipality. */
export interface DeskParts extends VoiceParts {
  readonly tenants: readonly Tenant[];
  readonly policies: readonly Policy[];
  readonly holidays: HolidayRules;
}

/** Each municipality's desk for dispensations, by the municipality's id. */
export type Desks = (tenant: string) => DispensationDesk | undefined;

/** Opens the desk of each municipality. */
export function openDesks(parts: DeskParts): Desks {
  const policies = new Map(parts.policies.map((one) => [one.id, one]));
  const policyOf = (id: string) => {
    const policy = policies.get(id);
    if (policy) return policy;
    throw new VogterError({
      code: "dispensation.policy-gone",
      message: `A dispensation goes by the policy "${id}", and there is none of that id.`,
      mend: "Put the policy back below data/policies: what was asked for under it still goes by it.",
    });
  };
  const desks = new Map<string, DispensationDesk>(
    parts.tenants.map((tenant) => {
      const calendar = createCalendar(parts.holidays, tenant.daysOff);
      const desk: DispensationDesk = {
        ...{ tenant, policyOf, calendar },
        voice: createVoice(() => desk, parts),
      };
      return [tenant.id, desk];
    }),
  );
  return (tenant) => desks.get(tenant);
}
