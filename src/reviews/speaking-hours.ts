import { addBusinessDays } from "../shared/calendar/business-days.ts";
import type { Calendar } from "../shared/calendar/calendar.ts";
import type { Day } from "../shared/calendar/day.ts";
import { dayOf, instantAt } from "../shared/calendar/instant.ts";
import type { Hours } from "../store/index.ts";
import { remindingDays } from "./reminding-days.ts";
import { AFTERNOON, isSpeakingTime, MORNING } from "./slot.ts";

/** A platform that is down for longer than so many business days has other troubles. */
const DAYS = 5;

/**
 * When something that is told at `now` may arrive: this day and the next ones by day, so that what a platform kept
 * waiting comes neither at night nor on a day off. Nothing where somebody does something at such a time: they hear at
 * once. Pure.
 */
export function speakingHours(now: Date, calendar: Calendar): readonly Hours[] | undefined {
  if (!isSpeakingTime(now, calendar)) return undefined;
  const today = dayOf(now);
  const days = Array.from({ length: DAYS }, (_, count) =>
    addBusinessDays(remindingDays(calendar), today, count),
  );
  return days.map((day: Day) => ({
    from: instantAt(day, MORNING),
    until: instantAt(day, AFTERNOON),
  }));
}
