import type { Calendar } from "../../shared/calendar/calendar.ts";
import { addDays, type Day } from "../../shared/calendar/day.ts";

const THURSDAY = 4;
/** A staff meeting is called some days ahead. */
const NOTICE = 5;
const MOST = 2;

/**
 * Days on which a staff meeting is likely to suit: the next Thursdays on which people work, with some days' notice,
 * not in July, and not after `last`. Pure.
 */
export function proposedDays(calendar: Calendar, today: Day, last: Day): readonly Day[] {
  const days: Day[] = [];
  for (let day = addDays(today, NOTICE); day <= last && days.length < MOST; day = addDays(day, 1)) {
    if (isThursday(day) && !isJuly(day) && calendar.isBusinessDay(day)) days.push(day);
  }
  return days;
}

function isThursday(day: Day): boolean {
  return new Date(`${day}T00:00Z`).getUTCDay() === THURSDAY;
}

function isJuly(day: Day): boolean {
  return day.slice("2026-".length, "2026-07".length) === "07";
}
