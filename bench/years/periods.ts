import type { Day } from "../../src/shared/calendar/day.ts";

/** The half-year, or another part of a year, that a review is of: `2026-H1 u3`. */
export function periodOf(review: string): {
  readonly id: string;
  readonly from: Day;
  readonly to: Day;
} {
  const id = review.slice(0, review.indexOf(" "));
  const year = id.slice(0, 4);
  return id.endsWith("H1")
    ? { id, from: `${year}-01-01`, to: `${year}-06-30` }
    : { id, from: `${year}-07-01`, to: `${year}-12-31` };
}

/** All half-years that lie wholly within so many years from the first. */
export function periodsIn(firstYear: number, years: number): readonly string[] {
  const halves = Math.floor(years * 2);
  return Array.from(
    { length: halves },
    (_, n) => `${firstYear + Math.floor(n / 2)}-H${(n % 2) + 1}`,
  );
}
