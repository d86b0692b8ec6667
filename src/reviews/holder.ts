import type { Frozen } from "../store/index.ts";
import type { Review } from "./review.ts";

/** What stands in `done` once it was told that a review is overdue: to the one above, and to the coordinator. */
export const OVERDUE_TOLD = { above: "overdue above", coordinator: "overdue coordinator" } as const;

/** What stands in `done` once the coordinator was told that nobody leads the unit. */
export const VACANT_TOLD = "vacant";

/** Whom an open review lies with, as Vogter saw it last; nobody when it is not open, or nobody leads the unit. Pure. */
export function holderOf({ state, handedTo, leader }: Frozen<Review>): string | undefined {
  return state.is === "open" ? (handedTo?.person ?? leader) : undefined;
}

/** Whom it lies with, when they could not be reached and the coordinator does not know yet. Pure. */
export function unreachedHolder(review: Frozen<Review>): string | undefined {
  const holder = holderOf(review);
  if (holder === undefined || !review.unreached.includes(holder)) return undefined;
  return review.done.includes(unreachedTold(holder)) ? undefined : holder;
}

/** What stands in `done` once the coordinator was told that somebody cannot be reached. */
export function unreachedTold(person: string): string {
  return `unreached ${person}`;
}
