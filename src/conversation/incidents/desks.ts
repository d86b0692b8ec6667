import type { IncidentDesk, Law, Sort } from "../../incidents/index.ts";
import type { Tenant } from "../../people/index.ts";
import type { Policy } from "../../policy/index.ts";
import { createCalendar } from "../../shared/calendar/calendar.ts";
import type { HolidayRules } from "../../shared/calendar/holidays.ts";
import { VogterError } from "../../shared/errors.ts";
import { createVoice, type VoiceParts } from "./voice.ts";

/** What incidents go by, in every municipality. */
export interface DeskParts extends VoiceParts {
  readonly tenants: readonly Tenant[];
  readonly policies: readonly Policy[];
  readonly law: Law;
  readonly sorts: readonly Sort[];
  readonly holidays: HolidayRules;
}

/** Each municipality's desk for incidents, by the municipality's id. */
export type Desks = (tenant: string) => IncidentDesk | undefined;

/** How long somebody has to take an incident before more people are told, unless the municipality says otherwise. */
const ACKNOWLEDGE_WITHIN_MINUTES = 30;

/** Opens the desk of each municipality. */
export function openDesks(parts: DeskParts): Desks {
  const policies = new Map(parts.policies.map((one) => [one.id, one]));
  const policyOf = (id: string) => {
    const policy = policies.get(id);
    if (policy) return policy;
    throw new VogterError({
      code: "incident.policy-gone",
      message: `An incident goes by the policy "${id}", and there is none of that id.`,
      mend: "Put the policy back below data/policies: incidents that were reported under it still go by it.",
    });
  };
  const desks = new Map<string, IncidentDesk>(
    parts.tenants.map((tenant) => {
      const calendar = createCalendar(parts.holidays, tenant.daysOff);
      const { acknowledgeWithinMinutes = ACKNOWLEDGE_WITHIN_MINUTES } = tenant.incidents ?? {};
      const desk: IncidentDesk = {
        ...{ tenant, policyOf, sorts: parts.sorts },
        rules: { law: parts.law, calendar, acknowledgeWithinMinutes },
        voice: createVoice(() => desk, parts),
      };
      return [tenant.id, desk];
    }),
  );
  return (tenant) => desks.get(tenant);
}
