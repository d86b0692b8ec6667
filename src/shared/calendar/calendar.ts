import { VogterError } from "../errors.ts";
import { remembered } from "../remembered.ts";
import { type Day, isWeekend } from "./day.ts";
import { type Holiday, type HolidayRule, type HolidayRules, holidaysIn } from "./holidays.ts";

/** Which days a municipality works. */
export interface Calendar {
  /** The holiday or day off that `day` is, weekend or not. */
  holidayOn(day: Day): Holiday | undefined;
  /**
   * Neither a weekend, a public holiday nor one of the municipality's days off.
   * @throws VogterError `calendar.not-a-day`
   */
  isBusinessDay(day: Day): boolean;
}

/**
 * A municipality's calendar. `daysOff` are the ids of the observances on which it is closed; without it, the usual
 * ones.
 * @throws VogterError `calendar.unknown-day-off` with exit code 2.
 */
export function createCalendar(rules: HolidayRules, daysOff = rules.usualDaysOff): Calendar {
  const off = [...rules.publicHolidays, ...daysOff.map((id) => observance(rules, id))];
  const holidaysOf = remembered(100, (year: number) => holidaysIn(year, off));
  const holidayOn = (day: Day) => holidaysOf(Number(day.slice(0, "2026".length))).get(day);
  const isBusinessDay = remembered(10_000, (day: Day) => !isWeekend(day) && !holidayOn(day));
  return { holidayOn, isBusinessDay };
}

function observance({ observances }: HolidayRules, wanted: string): HolidayRule {
  const found = observances.find(({ id }) => id === wanted);
  if (found) return found;
  throw new VogterError({
    code: "calendar.unknown-day-off",
    message: `There is no day "${wanted}" that a municipality may be closed on.`,
    mend: `Choose among ${observances.map(({ id }) => id).join(", ")}, or add it to data/holidays.yaml.`,
    exitCode: 2,
  });
}
