import type { Calendar } from "./calendar.ts";
import { addDays, type Day } from "./day.ts";

/** `day` itself if people work then, else the first day after it on which they do. */
export function businessDayOnOrAfter(calendar: Calendar, day: Day): Day {
  return calendar.isBusinessDay(day) ? day : nextBusinessDay(calendar, day);
}

/** `day` itself if people work then, else the last day before it on which they did. */
export function businessDayOnOrBefore(calendar: Calendar, day: Day): Day {
  return calendar.isBusinessDay(day) ? day : addBusinessDays(calendar, day, -1);
}

/** The first business day after `day`, never `day` itself. */
export function nextBusinessDay(calendar: Calendar, day: Day): Day {
  return addBusinessDays(calendar, day, 1);
}

/**
 * The `count`th business day after `day`, or before it if `count` is negative; `day` as it is for none. `day` itself
 * is never counted.
 */
export function addBusinessDays(calendar: Calendar, day: Day, count: number): Day {
  const step = Math.sign(count);
  let at = day;
  for (let left = Math.abs(count); left > 0; ) {
    at = addDays(at, step);
    if (calendar.isBusinessDay(at)) left--;
  }
  return at;
}
