import { businessDayOnOrAfter, nextBusinessDay } from "../shared/calendar/business-days.ts";
import type { Calendar } from "../shared/calendar/calendar.ts";
import { dayOf, instantAt } from "../shared/calendar/instant.ts";

const OPENS = "08:00";
const CLOSES = "16:00";

/** `instant` itself when people are at work, else when they are the next time. For what may wait, never for a breach. */
export function atWorkFrom(calendar: Calendar, instant: Date): Date {
  const day = dayOf(instant);
  const isOver = instant >= instantAt(day, CLOSES);
  const at = isOver ? nextBusinessDay(calendar, day) : businessDayOnOrAfter(calendar, day);
  const opens = instantAt(at, OPENS);
  return instant > opens ? instant : opens;
}
