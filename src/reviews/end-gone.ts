import type { Doc, Tx } from "../store/index.ts";
import { auditDone } from "./audit.ts";
import type { ReviewDesk } from "./desk.ts";
import { reviews } from "./kind.ts";
import type { Review } from "./review.ts";

/** Ends the review of a unit that is not in the file any more: what is left to do is that of the unit that took its place. */
export async function endGone(tx: Tx, desk: ReviewDesk, doc: Doc<Review>): Promise<void> {
  const review = doc.value as Review;
  const { unit, log } = review;
  const into = desk.tenant.units.find(({ replaces }) => replaces?.includes(unit))?.id;
  const at = tx.now.toISOString();
  const ended: Review = {
    ...review,
    state: { is: "ended", at, ...(into !== undefined && { into }) },
    log: [...log, { at, did: "ended" }],
  };
  await tx.replace(reviews, doc, ended);
  auditDone(tx, desk, doc.id, "ended", { facts: into === undefined ? {} : { into } });
  await desk.voice.showAnew(tx, ended);
}
