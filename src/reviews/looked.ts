import type { Doc, Docs, Tx } from "../store/index.ts";
import type { ReviewDesk } from "./desk.ts";
import { reviews } from "./kind.ts";
import { planLook } from "./plan-look.ts";
import type { Review } from "./review.ts";
import { isOverdue, settled } from "./settle.ts";

/** A review that a look has in hand: as it was kept, and as it lies now. */
export interface InHand {
  readonly doc: Doc<Review>;
  readonly review: Review;
}

/**
 * Takes reviews by their ids, always in the same order, so that of two who want the same neither waits for the other.
 * What is over is left out, and so is what went with its unit.
 */
export async function takeOpen(
  tx: Tx,
  desk: ReviewDesk,
  ids: readonly string[],
): Promise<readonly InHand[]> {
  const { id: tenant, units } = desk.tenant;
  const known = new Set(units.map(({ id }) => id));
  const found: InHand[] = [];
  for (const id of [...new Set(ids)].sort()) {
    const doc = await tx.take(reviews, tenant, id);
    if (doc?.value.state.is !== "open") continue;
    // Of a unit that is gone, what it did not do in time is still to be known.
    if (!known.has(doc.value.unit) && !isOverdue(doc.value, tx.now)) continue;
    found.push({ doc: doc as Doc<Review>, review: settled(doc.value as Review, desk, tx.now) });
  }
  return found;
}

/** Keeps what became of a review, and plans the next look at it. */
export async function keepLooked(
  tx: Tx,
  desk: ReviewDesk,
  { doc, review: before }: InHand,
  after: Review,
): Promise<void> {
  if (after !== doc.value) await tx.replace(reviews, doc, after);
  if (before !== doc.value) await desk.voice.showAnew(tx, after);
  await planLook(tx, desk, after);
}

/** The ids of the reviews that an index finds. */
export async function idsBy(
  docs: Docs,
  { tenant }: Pick<ReviewDesk, "tenant">,
  index: Extract<keyof typeof reviews.indexes, string>,
  range: { readonly from: string; readonly to?: string },
): Promise<readonly string[]> {
  const { from, to = from } = range;
  const found = await docs.find(reviews, index, { tenant: tenant.id, from, to, limit: ALL });
  return found.map(({ id }) => id);
}

/** More than one person, or one municipality's coordinator, could ever have open. */
const ALL = 10_000;
