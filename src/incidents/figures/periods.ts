import type { Group } from "./suppress.ts";
import { SMALLEST_GROUP } from "./suppress.ts";

/** Months in a row that are counted together. Months are 1 to 12. */
export interface Period {
  readonly from: number;
  readonly to: number;
  readonly count: number;
}

/**
 * A year's months, put together until each period holds enough incidents. What has come since the last period is too
 * few to be counted yet; once the year is over it belongs to that period. So whoever compares today's figures with
 * those of last month does not learn of a single incident while the year runs. Pure.
 *
 * @param counts the incidents of each whole month, from January
 */
export function periodsOf(counts: readonly number[], isYearOver: boolean): readonly Period[] {
  const periods: Period[] = [];
  let from = 1;
  let count = 0;
  for (const [at, ofMonth] of counts.entries()) {
    count += ofMonth;
    if (count < SMALLEST_GROUP) continue;
    periods.push({ from, to: at + 1, count });
    from = at + 2;
    count = 0;
  }
  const last = periods.pop();
  if (!last) return [];
  return [
    ...periods,
    isYearOver ? { ...last, to: counts.length, count: last.count + count } : last,
  ];
}

/** A period as a group of a table: `1-3`, or `4` for a single month. */
export function groupOf({ from, to, count }: Period): Required<Group> {
  return { id: from === to ? `${from}` : `${from}-${to}`, count };
}
