import { addDays, addMonths, type Day, requireDay } from "./day.ts";

/** A stretch of the calendar, from its first day to its last, both counted. */
export interface Period {
  /** The same for all its days: `2026-05` for a month, `2026-1` for a half-year. Sorts in time among its kind. */
  readonly id: string;
  readonly from: Day;
  readonly to: Day;
}

/**
 * The month that `day` is in. The next one is that of the day after `to`.
 * @throws VogterError `calendar.not-a-day`
 */
export function monthOf(day: Day): Period {
  const id = requireDay(day).slice(0, "2026-05".length);
  const from = `${id}-01`;
  return { id, from, to: addDays(addMonths(from, 1), -1) };
}

/**
 * The half of the year that `day` is in: `2026-1` to the end of June, then `2026-2`.
 * @throws VogterError `calendar.not-a-day`
 */
export function halfYearOf(day: Day): Period {
  const year = requireDay(day).slice(0, "2026".length);
  return day < `${year}-07-01`
    ? { id: `${year}-1`, from: `${year}-01-01`, to: `${year}-06-30` }
    : { id: `${year}-2`, from: `${year}-07-01`, to: `${year}-12-31` };
}
