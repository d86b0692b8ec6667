import { gregorianEaster } from "date-easter";
import { addDays, type Day } from "./day.ts";

/** A day that comes back each year, under the name it has in both languages. */
export interface Holiday {
  readonly id: string;
  readonly da: string;
  readonly en: string;
}

/** A holiday and when it is: the same date each year (`12-25`), or days after Easter Sunday (negative: before). */
export type HolidayRule = Holiday & {
  /** The last year that it was one. */
  readonly until?: number | undefined;
} & ({ readonly on: string } | { readonly easter: number });

/** What `data/holidays.yaml` holds. */
export interface HolidayRules {
  readonly publicHolidays: readonly HolidayRule[];
  /** Days on which a municipality may be closed besides. */
  readonly observances: readonly HolidayRule[];
  /** The ids of the observances on which one is closed that has not chosen. */
  readonly usualDaysOff: readonly string[];
}

/** The days of `year` that `rules` name. Two may fall on one day, as 1 May and Ascension did in 2008; the first names it. */
export function holidaysIn(year: number, rules: readonly HolidayRule[]): ReadonlyMap<Day, Holiday> {
  const easter = easterSunday(year);
  const dated = rules
    .filter(({ until = year }) => year <= until)
    .map((rule): [Day, Holiday] => [
      "on" in rule ? `${year}-${rule.on}` : addDays(easter, rule.easter),
      rule,
    ]);
  return new Map(dated.reverse());
}

/** Easter Sunday in the western churches, 1583 and later. */
function easterSunday(year: number): Day {
  const { month, day } = gregorianEaster(year);
  return [year, month, day].map((part) => String(part).padStart(2, "0")).join("-");
}
