import { TZDateMini } from "@date-fns/tz/date/mini";
import { addMonths as addMonthsTo } from "date-fns/addMonths";
import { VogterError } from "../errors.ts";
import { remembered } from "../remembered.ts";

/** A day in the calendar, such as `2026-05-01`. Days compare as texts do. */
export type Day = string;

const DAY_IN_MILLISECONDS = 86_400_000;
const SATURDAY = 6;
const SUNDAY = 0;

/** Whether `text` is a day there is; `2026-02-30` is none. Ask this of what people write. */
export function isDay(text: string): text is Day {
  const midnight = Date.parse(`${text}T00:00Z`);
  return !Number.isNaN(midnight) && dayAt(midnight) === text;
}

/**
 * The same day, if it is one.
 * @throws VogterError `calendar.not-a-day`
 */
export function requireDay(day: Day): Day {
  if (isDay(day)) return day;
  throw new VogterError({
    code: "calendar.not-a-day",
    message: "A day was expected, and this is none.",
    mend: 'Write it like 2026-05-01, and ask "isDay" of what comes from outside.',
  });
}

/**
 * The day `count` days later, or earlier if `count` is negative. A calendar day has 23 hours in March and 25 in
 * October, so a legal deadline in hours is never this: add hours to an instant.
 * @throws VogterError `calendar.not-a-day`
 */
export function addDays(day: Day, count: number): Day {
  return dayAt(midnightOf(day) + count * DAY_IN_MILLISECONDS);
}

/**
 * The same day of the month `count` months later, or the month's last day where it has no such day.
 * @throws VogterError `calendar.not-a-day`
 */
export function addMonths(day: Day, count: number): Day {
  return dayAt(addMonthsTo(new TZDateMini(midnightOf(day), "UTC"), count).getTime());
}

/** @throws VogterError `calendar.not-a-day` */
export function isWeekend(day: Day): boolean {
  return [SATURDAY, SUNDAY].includes(new Date(midnightOf(day)).getUTCDay());
}

/** UTC has no summer time, so each day there is as long as the next. */
function midnightOf(day: Day): number {
  return Date.parse(`${requireDay(day)}T00:00Z`);
}

/** Whoever looks after ten thousand reviews asks for the same few years again and again. */
const dayAt = remembered(
  10_000,
  (utcMidnight: number): Day => new Date(utcMidnight).toISOString().slice(0, 10),
);
