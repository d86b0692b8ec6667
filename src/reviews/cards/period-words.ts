import { addDays, addMonths, type Day } from "../../shared/calendar/day.ts";
import { type Locale, t } from "../../shared/texts.ts";
import type { Review } from "../review.ts";
import { dayText } from "./words.ts";

type Period = Review["period"];

/** `foråret 2026`, `1. kvartal 2026`, `2026`, or its first and last day. */
export function periodText(period: Period, locale: Locale): string {
  return t(locale, `review.period.${shapeOf(period)}`, wordsOf(period, locale));
}

/** What is done in a period, as one calls it: `forårets gennemgang`. */
export function reviewOfPeriod(period: Period, locale: Locale): string {
  return t(locale, `review.of-period.${shapeOf(period)}`, wordsOf(period, locale));
}

type Shape = "spring" | "autumn" | "quarter" | "year" | "other";

/** What kind of period it is, by the months it has. */
function shapeOf({ from, to }: Period): Shape {
  const isMonths = (count: number) => addDays(addMonths(from, count), -1) === to;
  if (isMonths(12)) return "year";
  if (isMonths(6)) return monthOf(from) === 1 ? "spring" : "autumn";
  return isMonths(3) ? "quarter" : "other";
}

function wordsOf({ from, to }: Period, locale: Locale): Record<string, string | number> {
  return {
    year: from.slice(0, "2026".length),
    number: Math.ceil(monthOf(from) / 3),
    from: dayText(from, locale),
    to: dayText(to, locale, "year"),
  };
}

function monthOf(day: Day): number {
  return Number(day.slice("2026-".length, "2026-05".length));
}
