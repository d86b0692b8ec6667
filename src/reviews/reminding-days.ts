import type { Calendar } from "../shared/calendar/calendar.ts";
import type { Day } from "../shared/calendar/day.ts";

const cache = new WeakMap<Calendar, Calendar>();

/** The days on which Vogter may remind: those on which people work, but none in July and none of Christmas week. */
export function remindingDays(calendar: Calendar): Calendar {
  const known = cache.get(calendar);
  if (known) return known;
  const days: Calendar = {
    holidayOn: calendar.holidayOn,
    isBusinessDay: (day) => !isAway(day) && calendar.isBusinessDay(day),
  };
  cache.set(calendar, days);
  return days;
}

/** When most are on holiday, though the calendar calls it work: July, and 24 December to 1 January. */
function isAway(day: Day): boolean {
  const date = day.slice("2026-".length);
  return date.startsWith("07-") || date >= "12-24" || date === "01-01";
}
