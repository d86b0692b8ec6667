import { personOf } from "../people/index.ts";
import { dayOf } from "../shared/calendar/instant.ts";
import type { Setup } from "./desk.ts";
import type { Entry, Review } from "./review.ts";
import { leaderFor } from "./whose.ts";

/**
 * An open review as it lies now: with who leads the unit today, and no longer with whom it was handed to until
 * yesterday, or who is gone. The same object when nothing has changed. Pure.
 */
export function settled(review: Review, { tenant }: Pick<Setup, "tenant">, now: Date): Review {
  if (review.state.is !== "open" || !tenant.units.some(({ id }) => id === review.unit))
    return review;
  const { handedTo, leader: before } = review;
  const at = now.toISOString();
  const entries: Entry[] = [];
  const isBack =
    handedTo !== undefined &&
    ((handedTo.until !== undefined && handedTo.until < dayOf(now)) ||
      !personOf(tenant, handedTo.person));
  if (isBack) entries.push({ at, did: "taken-back" });
  const leader = leaderFor(tenant, review.unit);
  if (leader !== before)
    entries.push({ at, did: "new-leader", ...(leader !== undefined && { to: leader }) });
  if (entries.length === 0) return review;
  return {
    ...review,
    leader,
    handedTo: isBack ? undefined : handedTo,
    log: [...review.log, ...entries],
  };
}

/** Whether it was not held in its period. Pure. */
export function isOverdue({ state, period }: Pick<Review, "state" | "period">, now: Date): boolean {
  return state.is === "open" && dayOf(now) > period.to;
}
