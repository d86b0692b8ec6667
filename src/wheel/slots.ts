import type { Day } from "../shared/calendar/day.ts";
import type { Duty } from "./duty.ts";
import { firstDay, lastDay, type Month, monthAt } from "./month.ts";

/** One time that a duty comes round. */
export interface Slot {
  /** `2026`, or `2026-2` for the second time in a year: the same whatever month it is done in. */
  readonly id: string;
  readonly year: number;
  readonly month: Month;
  /** Done on this day or later, it counts for this time. */
  readonly from: Day;
  /** The last day on which it is done in time by the policy, as far as the calendar tells. */
  readonly limit: Day;
}

type Rhythm = Pick<Duty, "everyMonths" | "month" | "firstYear">;

/** The times that a duty comes round in a year; none in the years between. Pure. */
export function slotsIn(duty: Rhythm, year: number): readonly Slot[] {
  const { everyMonths, firstYear } = duty;
  const first = firstYear * 12 + ((duty.month - 1) % Math.min(everyMonths, 12));
  const months = Array.from({ length: 12 }, (_, n) => year * 12 + n);
  return months
    .filter((at) => at >= first && (at - first) % everyMonths === 0)
    .map((at) => slotAt(duty, at));
}

/** The first time from `month` on. Pure. */
export function nextSlot(duty: Rhythm, month: Month): Slot {
  for (let year = Number(month.slice(0, 4)); ; year++) {
    const found = slotsIn(duty, year).find((slot) => slot.month >= month);
    if (found) return found;
  }
}

/** What comes round within the year has equal parts of it; what comes with whole years has until the year is over. */
function slotAt({ everyMonths }: Rhythm, at: number): Slot {
  const year = Math.floor(at / 12);
  const month = monthOf(at);
  if (everyMonths < 12) {
    const begin = at - (at % everyMonths);
    const part = Math.floor((at % 12) / everyMonths) + 1;
    const limit = lastDay(monthOf(begin + everyMonths - 1));
    return { id: `${year}-${part}`, year, month, from: firstDay(monthOf(begin)), limit };
  }
  const isWholeYears = everyMonths % 12 === 0;
  return {
    ...{ id: String(year), year, month },
    from: isWholeYears
      ? `${year - everyMonths / 12 + 1}-01-01`
      : firstDay(monthOf(at - everyMonths + 1)),
    limit: isWholeYears ? `${year}-12-31` : lastDay(month),
  };
}

function monthOf(at: number): Month {
  return monthAt(Math.floor(at / 12), (at % 12) + 1);
}
