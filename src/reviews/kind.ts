import type { z } from "zod";
import { addDays } from "../shared/calendar/day.ts";
import { instantAt } from "../shared/calendar/instant.ts";
import { defineKind, type Frozen } from "../store/index.ts";
import { peopleInFields } from "../store/people-in-fields.ts";
import { holderOf, OVERDUE_TOLD, unreachedHolder, VACANT_TOLD } from "./holder.ts";
import { type Review, reviewShape } from "./review.ts";

type Stored = Frozen<Review>;

/** What the index `coordinator` finds open reviews by; `overdue` has the last day of the period behind it. */
export const FOR_COORDINATOR = {
  overdue: "overdue",
  vacant: "vacant",
  unreached: "unreached",
} as const;

/** Every unit's review in every period. */
export const reviews = defineKind({
  name: "review",
  schema: reviewShape as unknown as z.ZodType<Review>,
  indexes: {
    state: ({ state }) => state.is,
    /** In the order of the ids. */
    period: ({ period, unit }) => `${period.id} ${unit}`,
    /** Those of a unit, by the end of the period. */
    unit: ({ unit, period }) => `${unit} ${period.to}`,
    /** Open ones, by whom they lie with. */
    holder: (review) => holderOf(review),
    /** Those that somebody reported, by the end of the period. */
    reporter: ({ state, period }) => (state.is === "held" ? `${state.by} ${period.to}` : undefined),
    /** Those about which Vogter may still have something to do, by their units. */
    tended: (review) => (isTended(review) ? review.unit : undefined),
    /** What the coordinator has not heard of yet. */
    coordinator: (review) => coordinatorKeys(review),
  },
  // Five years from the end of the period.
  keep: {
    days: 1_826,
    from: ({ period }) => instantAt(addDays(period.to, 1), "00:00").toISOString(),
  },
  people: peopleInFields<Review>(["leader", "person", "plannedBy", "by", "to", "unreached"]),
});

function isTended({ state, done }: Stored): boolean {
  return state.is === "open" && !done.includes(OVERDUE_TOLD.coordinator);
}

function coordinatorKeys(review: Stored): readonly string[] {
  const { state, done, period } = review;
  if (state.is !== "open") return [];
  const { overdue, vacant, unreached } = FOR_COORDINATOR;
  return [
    ...(done.includes(OVERDUE_TOLD.coordinator) ? [] : [`${overdue} ${period.to}`]),
    ...(holderOf(review) === undefined && !done.includes(VACANT_TOLD) ? [vacant] : []),
    ...(unreachedHolder(review) === undefined ? [] : [unreached]),
  ];
}
