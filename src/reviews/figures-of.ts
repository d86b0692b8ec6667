import type { Day } from "../shared/calendar/day.ts";
import type { Review } from "./review.ts";

/** How far a period's reviews are. */
export interface ReviewFigures {
  /** Those that still are, or were when theirs was held. */
  readonly units: number;
  /** In time. */
  readonly held: number;
  /** Held after the period. */
  readonly late: number;
  /** Not held, and the period is not over. */
  readonly open: number;
  readonly overdue: number;
  /** How many of a hundred were held in time; 0 when there are no units. */
  readonly share: number;
}

/** How many of a hundred were held, in time or late; 0 when there are no units. Pure. */
export function percentHeld({
  held,
  late,
  open,
  overdue,
}: Pick<ReviewFigures, "held" | "late" | "open" | "overdue">): number {
  return Math.round((100 * (held + late)) / Math.max(1, held + late + open + overdue));
}

/** How many units held theirs, in time or late, and how many did not. Units are no people: none is too few to count. Pure. */
export function figuresOf(all: readonly Review[], today: Day): ReviewFigures {
  const count = (is: (one: Review) => boolean) => all.filter(is).length;
  const units = count(({ state }) => state.is !== "ended");
  const held = count(({ state }) => state.is === "held" && !state.late);
  return {
    ...{ units, held },
    late: count(({ state }) => state.is === "held" && state.late),
    open: count(({ state, period }) => state.is === "open" && today <= period.to),
    overdue: count(({ state, period }) => state.is === "open" && today > period.to),
    share: units === 0 ? 0 : Math.round((100 * held) / units),
  };
}
