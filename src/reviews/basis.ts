import { currentPolicy } from "../people/index.ts";
import { monthsIn, type Policy, STAFF_MEETING_REVIEW } from "../policy/index.ts";
import type { Day } from "../shared/calendar/day.ts";
import type { Period } from "../shared/calendar/period.ts";
import type { Setup } from "./desk.ts";
import { fitsYears, periodOn } from "./period-on.ts";
import type { Basis } from "./review.ts";

/** Vogter's own: no policy's, and it is always said so. */
const DEFAULT_MONTHS = 6;

/** Why reviews are wanted in a municipality, and how many months a period has. */
export interface Wanted {
  readonly basis: Basis;
  readonly months: number;
}

/** What a policy says of reviews at staff meetings; Vogter's default where it says nothing that can be counted. Pure. */
export function basisOf({ id, profile }: Policy): Wanted {
  const rhythm = profile.rhythms.find((one) => one.id === STAFF_MEETING_REVIEW);
  const months = rhythm && monthsIn(rhythm.every);
  return rhythm && months !== undefined && fitsYears(months)
    ? { basis: { by: "policy", policy: id, rhythm: rhythm.id }, months }
    : { basis: { by: "default" }, months: DEFAULT_MONTHS };
}

/** The period that a day is in under the policy in force. Pure. */
export function currentPeriod({ tenant, policyOf }: Setup, today: Day): Period {
  return periodOn(basisOf(policyOf(currentPolicy(tenant))).months, today);
}
