import { type Day, isDay } from "../../shared/calendar/day.ts";

const MONTHS: readonly (readonly string[])[] = [
  ["januar", "january"],
  ["februar", "february"],
  ["marts", "march"],
  ["april"],
  ["maj", "may"],
  ["juni", "june"],
  ["juli", "july"],
  ["august"],
  ["september"],
  ["oktober", "october"],
  ["november"],
  ["december"],
];

const IN_NUMBERS = /^(\d{1,2})\s?[./-]\s?(\d{1,2})(?:\s?[./-]\s?(\d{4}|\d{2}))?$/;
const DAY_FIRST = /^(\d{1,2})(?:\.|st|nd|rd|th)?\s*(?:of\s+)?(\p{L}{3,9})\.?(?:,?\s+(\d{4}))?$/u;
const MONTH_FIRST = /^(\p{L}{3,9})\.?\s+(\d{1,2})(?:st|nd|rd|th)?(?:,?\s+(\d{4}))?$/u;

/** The date in "12/3", "12. marts 2026" or "March 12th", the day before the month as in Denmark. */
export function dateIn(words: string, today: Day): Day | undefined {
  const numbers = IN_NUMBERS.exec(words);
  if (numbers) return dated(today, numbers[1], Number(numbers[2]), numbers[3]);
  const dayFirst = DAY_FIRST.exec(words);
  if (dayFirst) return dated(today, dayFirst[1], monthCalled(dayFirst[2]), dayFirst[3]);
  const monthFirst = MONTH_FIRST.exec(words);
  if (monthFirst) return dated(today, monthFirst[2], monthCalled(monthFirst[1]), monthFirst[3]);
  return undefined;
}

function monthCalled(word = ""): number {
  return 1 + MONTHS.findIndex((names) => names.some((name) => name.startsWith(word)));
}

/** Without a year it is the nearest to today: in January, "28. december" was the other week. */
function dated(today: Day, day = "", month: number, year = ""): Day | undefined {
  const thisYear = Number(today.slice(0, "2026".length));
  const years = year ? [Number(year.padStart("2026".length, "20"))] : nextTo(thisYear);
  const apart = (one: Day) => Math.abs(Date.parse(one) - Date.parse(today));
  return years
    .map((one) => `${one}-${String(month).padStart(2, "0")}-${day.padStart(2, "0")}`)
    .filter(isDay)
    .sort((one, other) => apart(one) - apart(other))[0];
}

function nextTo(year: number): readonly number[] {
  return [year, year - 1, year + 1];
}
