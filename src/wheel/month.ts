import { addDays, addMonths, type Day } from "../shared/calendar/day.ts";

/** A month of a year, such as `2026-09`. Months compare as texts do. */
export type Month = string;

/** The month that a day is in. */
export function monthIn(day: Day): Month {
  return day.slice(0, "2026-09".length);
}

/** The `month`th month of `year`, from 1; 13 is January of the year after. */
export function monthAt(year: number, month: number): Month {
  return monthIn(addMonths(`${year}-01-01`, month - 1));
}

/** The month `count` months later. */
export function monthsLater(month: Month, count: number): Month {
  return monthIn(addMonths(firstDay(month), count));
}

export function firstDay(month: Month): Day {
  return `${month}-01`;
}

export function lastDay(month: Month): Day {
  return addDays(addMonths(firstDay(month), 1), -1);
}

export function yearIn(month: Month): number {
  return Number(month.slice(0, "2026".length));
}

/** From 1 to 12. */
export function numberIn(month: Month): number {
  return Number(month.slice("2026-".length, "2026-09".length));
}
