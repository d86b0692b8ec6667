import type { NewJob, Tx } from "../store/index.ts";
import type { Setup } from "./desk.ts";
import { type Audience, nextLook } from "./due.ts";
import type { Review } from "./review.ts";

/** The kind of job that looks after reviews: all that is due for one person at a time. */
export const REVIEW_LOOK = "reviews.look";

/**
 * Sees to it that somebody looks when the next thing is due. All that is due for one person at that instant is one
 * job. A look that has become needless finds nothing to do, so none is ever taken back.
 */
export async function planLook(tx: Tx, setup: Setup, review: Review): Promise<void> {
  for (const job of lookAfter(setup, review, tx.now)) await tx.schedule(job);
}

/** As `planLook`, for many at once. */
export async function planLooks(tx: Tx, setup: Setup, all: readonly Review[]): Promise<void> {
  await tx.scheduleAll(all.flatMap((review) => lookAfter(setup, review, tx.now)));
}

function lookAfter(setup: Setup, review: Review, now: Date): readonly NewJob[] {
  const next = nextLook(review, setup, now);
  if (!next) return [];
  const { id: tenant } = setup.tenant;
  const audience: Audience =
    next.to === "coordinator" ? { to: next.to } : { to: next.to, person: next.person };
  const who = audience.to === "coordinator" ? "" : ` ${audience.person}`;
  const key = `${REVIEW_LOOK} ${tenant} ${audience.to}${who} ${next.at.toISOString()}`;
  return [{ key, kind: REVIEW_LOOK, tenant, dueAt: next.at, payload: audience }];
}
