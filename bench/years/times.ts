import type { Calendar } from "../../src/shared/calendar/calendar.ts";
import type { Day } from "../../src/shared/calendar/day.ts";

const COPENHAGEN = new Intl.DateTimeFormat("sv-SE", {
  ...{ timeZone: "Europe/Copenhagen", dateStyle: "short", timeStyle: "short" },
});
const shown = new Map<string, Moment>();

interface Moment {
  readonly day: Day;
  readonly time: string;
}

/** Which day it is in Copenhagen, and what the clock shows. */
export function inCopenhagen(instant: string): Moment {
  const known = shown.get(instant);
  if (known) return known;
  const [day = "", time = ""] = COPENHAGEN.format(new Date(instant)).split(" ");
  shown.set(instant, { day, time });
  return { day, time };
}

/** What makes it a time to leave people alone; nothing when it is none. */
export function wrongTime({ day, time }: Moment, calendar: Calendar): string | undefined {
  const date = day.slice("2026-".length);
  const isWeekend = [0, 6].includes(new Date(day).getUTCDay());
  if (isWeekend || calendar.holidayOn(day)) return "nobody on a weekend or a holiday";
  if (date.startsWith("07-")) return "nothing in July";
  if (date >= "12-24" || date === "01-01") return "nothing between Christmas and New Year";
  return time < "08:00" || time > "17:00" ? "nobody at night" : undefined;
}
