import type { IncidentDesk, Law, Sort } from "../../incidents/index.ts";
import { openTenantDesks, type TenantDesks, type TenantParts } from "../tenant-desks.ts";
import { createVoice, type VoiceParts } from "./voice.ts";

/** What incidents go by, in every municipality. */
export interface DeskParts extends TenantParts, VoiceParts {
  readonly law: Law;
  readonly sorts: readonly Sort[];
}

/** Each municipality's desk for incidents, by the municipality's id. */
export type Desks = TenantDesks<IncidentDesk>;

/** How long somebody has to take an incident before more people are told, unless the municipality says otherwise. */
const ACKNOWLEDGE_WITHIN_MINUTES = 30;

/** Opens the desk of each municipality. */
export function openDesks(parts: DeskParts): Desks {
  const { law, sorts } = parts;
  return openTenantDesks("incident", parts, ({ tenant, policyOf, calendar }) => {
    const { acknowledgeWithinMinutes = ACKNOWLEDGE_WITHIN_MINUTES } = tenant.incidents ?? {};
    const desk: IncidentDesk = {
      ...{ tenant, policyOf, sorts },
      rules: { law, calendar, acknowledgeWithinMinutes },
      voice: createVoice(() => desk, parts),
    };
    return desk;
  });
}
