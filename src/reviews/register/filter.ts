import type { Day } from "../../shared/calendar/day.ts";
import type { Review } from "../review.ts";

/** The states that somebody looks for. `held` has the late ones; `overdue` is open after its period. */
export const REGISTER_STATES = ["held", "late", "open", "overdue", "ended"] as const;

/** Which part of the register somebody wants. */
export interface RegisterFilter {
  /** The id of a period, such as `2026-H1`. */
  readonly period?: string | undefined;
  readonly state?: (typeof REGISTER_STATES)[number] | undefined;
  readonly unit?: string | undefined;
}

/** Those that a filter lets through, in their order. Pure. */
export function filtered(
  all: readonly Review[],
  { period, state, unit }: RegisterFilter,
  today: Day,
): readonly Review[] {
  return all.filter(
    (one) =>
      (period === undefined || one.period.id === period) &&
      (unit === undefined || one.unit === unit) &&
      (state === undefined || isIn(one, state, today)),
  );
}

function isIn(
  { state, period }: Review,
  wanted: (typeof REGISTER_STATES)[number],
  today: Day,
): boolean {
  switch (wanted) {
    case "late":
      return state.is === "held" && state.late;
    case "open":
      return state.is === "open" && today <= period.to;
    case "overdue":
      return state.is === "open" && today > period.to;
    default:
      return state.is === wanted;
  }
}
