import { z } from "zod";
import { dayOf } from "../../shared/calendar/instant.ts";
import { deadlinesOf, isLate } from "../deadlines.ts";
import { INCIDENT_SORTS, type Incident } from "../incident.ts";
import type { Law } from "../law.ts";

const yesOrNo = z.enum(["yes", "no"]);

/** Which incidents of the register; what is not given does not matter. It goes along with buttons as it is. */
export const registerFilter = z.object({
  state: z.enum(["open", "closed", "merged"]).optional(),
  sort: z.enum(INCIDENT_SORTS).optional(),
  /** In which it was reported. */
  year: z
    .string()
    .regex(/^\d{4}$/)
    .optional(),
  personalData: z.enum(["yes", "no", "unknown"]).optional(),
  /** Whether the authority was notified. */
  notified: yesOrNo.optional(),
  /** Whether a deadline of the law was passed, or is. */
  overdue: yesOrNo.optional(),
});
export type RegisterFilter = z.infer<typeof registerFilter>;

/** Whether an incident belongs to what is asked for. Pure. */
export function isWanted(
  incident: Incident,
  filter: RegisterFilter,
  { law, now }: { readonly law: Law; readonly now: Date },
): boolean {
  const is = {
    ...{ state: incident.state, sort: incident.sort, personalData: incident.personalData },
    year: dayOf(new Date(incident.times.reported)).slice(0, 4),
    notified: asWord((incident.authority?.sent.length ?? 0) > 0),
    overdue: asWord(deadlinesOf(incident, law).some((one) => isLate(one, now))),
  };
  return Object.keys(is).every((key) => {
    const name = key as keyof typeof is;
    return filter[name] === undefined || filter[name] === is[name];
  });
}

function asWord(is: boolean): "yes" | "no" {
  return is ? "yes" : "no";
}
