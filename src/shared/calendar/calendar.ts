import { VogterError } from "../errors.ts";
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
  const years = new Map<number, ReadonlyMap<Day, Holiday>>();
  const holidayOn = (day: Day) => {
    const year = Number(day.slice(0, "2026".length));
    const holidays = years.get(year) ?? holidaysIn(year, off);
    years.set(year, holidays);
    return holidays.get(day);
  };
  const known = new Map<Day, boolean>();
  const isBusinessDay = (day: Day) => {
    const found = known.get(day) ?? (!isWeekend(day) && !holidayOn(day));
    known.set(day, found);
    return found;
  };
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
