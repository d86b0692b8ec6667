import { addBusinessDays, businessDayOnOrAfter } from "./business-days.ts";
import type { Calendar } from "./calendar.ts";
import { addDays, type Day } from "./day.ts";
import { dayOf, instantAt } from "./instant.ts";

/** Between these Vogter says by itself what can wait until people are at work; what is late waits for the next morning. */
export const MORNING = "09:00";
const AFTERNOON = "16:00";
/** A platform that is down for longer than so many business days has other troubles. */
const DAYS = 5;

/** The days on which Vogter may remind: those on which people work, but none in July and none of Christmas week. */
export function remindingDays(calendar: Calendar): Calendar {
  return {
    holidayOn: calendar.holidayOn,
    isBusinessDay: (day) => !isAway(day) && calendar.isBusinessDay(day),
  };
}

/** Whether it is a time to tell somebody something that can wait, on one of `days`. Pure. */
export function isSpeakingTime(instant: Date, days: Calendar): boolean {
  const day = dayOf(instant);
  return (
    days.isBusinessDay(day) &&
    instantAt(day, MORNING) <= instant &&
    instant < instantAt(day, AFTERNOON)
  );
}

/** From an instant until another, which does not belong to it. */
export interface Hours {
  readonly from: Date;
  readonly until: Date;
}

/**
 * When something that is told at `now` may arrive: this day and the next of `days`, while people are at work, so that
 * what a platform kept waiting comes neither at night nor on a day off. Nothing where somebody does something at such
 * a time: they hear at once. Pure.
 */
export function speakingHours(now: Date, days: Calendar): readonly Hours[] | undefined {
  return isSpeakingTime(now, days) ? hoursFrom(now, days) : undefined;
}

/** When something that can wait may arrive, from `now` on, whenever that is. Pure. */
export function hoursFrom(now: Date, days: Calendar): readonly Hours[] {
  const today = dayOf(now);
  const isOver = now >= instantAt(today, AFTERNOON);
  const first = businessDayOnOrAfter(days, isOver ? addDays(today, 1) : today);
  return Array.from({ length: DAYS }, (_, count) => {
    const day = addBusinessDays(days, first, count);
    return { from: instantAt(day, MORNING), until: instantAt(day, AFTERNOON) };
  });
}

/** When most are on holiday, though the calendar calls it work: July, and 24 December to 1 January. */
function isAway(day: Day): boolean {
  const date = day.slice("2026-".length);
  return date.startsWith("07-") || date >= "12-24" || date === "01-01";
}
