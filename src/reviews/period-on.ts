import { addDays, addMonths, type Day } from "../shared/calendar/day.ts";
import type { Period } from "../shared/calendar/period.ts";

const YEAR = 12;
const NAMES: ReadonlyMap<number, string> = new Map([
  ...([
    [1, "M"],
    [2, "B"],
    [3, "Q"],
    [4, "T"],
    [6, "H"],
  ] as const),
]);

/** Whether periods of so many months begin in the same months each year. Pure. */
export function fitsYears(months: number): boolean {
  return months > 0 && (YEAR % months === 0 || months % YEAR === 0);
}

/**
 * The period of so many months that a day is in: `2026-H1`, `2026-Q3`, `2026`, `2026-2027`. Periods begin in January,
 * and longer ones with a year that their number of years divides. Pure.
 */
export function periodOn(months: number, day: Day): Period {
  const year = Number(day.slice(0, "2026".length));
  const years = Math.max(1, months / YEAR);
  const first = year - (year % years);
  const index = months < YEAR ? Math.floor((monthOf(day) - 1) / months) : 0;
  const from = addMonths(`${first}-01-01`, index * months);
  const to = addDays(addMonths(from, months), -1);
  return { id: idOf(first, years, months, index), from, to };
}

function idOf(first: number, years: number, months: number, index: number): string {
  if (months < YEAR) return `${first}-${NAMES.get(months)}${pad(index + 1, months)}`;
  return years === 1 ? `${first}` : `${first}-${first + years - 1}`;
}

/** Ids sort in time, so months have two digits. */
function pad(count: number, months: number): string {
  return String(count).padStart(months === 1 ? 2 : 1, "0");
}

function monthOf(day: Day): number {
  return Number(day.slice("2026-".length, "2026-05".length));
}
