import type { Tx } from "../store/index.ts";
import type { ReviewDesk } from "./desk.ts";
import { holderOf } from "./holder.ts";
import { reviews } from "./kind.ts";
import { idsBy, keepLooked, takeOpen } from "./looked.ts";
import { notedTold, withToldUnreached } from "./noted.ts";

/**
 * What somebody was told of a review did not arrive after all. It is seen in the register; when the review lies with
 * them, it is so of all that lie with them in that period, and the coordinator hears of it once.
 */
export async function notReached(
  tx: Tx,
  desk: ReviewDesk,
  id: string,
  person: string,
): Promise<void> {
  const doc = await tx.get(reviews, desk.tenant.id, id);
  if (!doc) return;
  const { period } = doc.value;
  const theirs = await idsBy(tx, desk, "holder", { from: person });
  const all = await takeOpen(tx, desk, [id, ...theirs]);
  const concerned = all.filter(
    ({ doc: each, review }) =>
      each.id === id || (holderOf(review) === person && review.period.id === period.id),
  );
  const after = concerned.map(({ review }) =>
    review.unreached.includes(person)
      ? review
      : notedTold(review, tx.now, { person, isReached: false }),
  );
  const known = withToldUnreached(after, person);
  for (const [index, one] of concerned.entries()) {
    await keepLooked(tx, desk, one, known[index] ?? one.review);
    await desk.voice.showAnew(tx, known[index] ?? one.review);
  }
}
