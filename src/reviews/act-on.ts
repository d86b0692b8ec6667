import type { Person, UnlistedPerson } from "../people/index.ts";
import { dayOf } from "../shared/calendar/instant.ts";
import { isSpeakingTime, remindingDays } from "../shared/calendar/quiet-times.ts";
import type { Tx } from "../store/index.ts";
import type { Act, Refusal } from "./act.ts";
import { auditDone } from "./audit.ts";
import { change } from "./change.ts";
import type { ReviewDesk } from "./desk.ts";
import { handedId, packDay, packId } from "./due.ts";
import { holderOf } from "./holder.ts";
import { reviews } from "./kind.ts";
import { notedTold } from "./noted.ts";
import { planLook } from "./plan-look.ts";
import { refusalOf } from "./refusal.ts";
import type { Review } from "./review.ts";
import { sees } from "./see.ts";
import { settled } from "./settle.ts";

/** What became of what somebody wanted to do. */
export type Acted =
  | { readonly outcome: "done"; readonly review: Review }
  /** With the review as it is, for those who may see it. */
  | { readonly outcome: "refused"; readonly because: Refusal; readonly review?: Review }
  /** There is none, or it is not theirs to see: which of them is not said. */
  | { readonly outcome: "unknown" };

/**
 * Does what somebody wants about a unit's review, all of it or nothing; tells whom it concerns, and writes down that
 * it was done, or tried. `id` is what {@link idOf} gives.
 */
export async function actOn(
  tx: Tx,
  desk: ReviewDesk,
  id: string,
  person: Person | UnlistedPerson,
  act: Act,
): Promise<Acted> {
  const doc = await tx.take(reviews, desk.tenant.id, id);
  if (!doc) return { outcome: "unknown" };
  const before = settled(doc.value as Review, desk, tx.now);
  const because = refusalOf(before, act, { person, at: tx.now }, desk);
  if (because === "not-theirs")
    auditDone(tx, desk, id, "refused", { actor: person, facts: { act: act.do } });
  if (because) {
    if (!sees(person, before, desk)) return { outcome: "unknown" };
    return { outcome: "refused", because, review: before };
  }
  const changed = change(before, act, { person, at: tx.now }, desk);
  auditDone(tx, desk, id, changed.log.at(-1)?.did ?? act.do, {
    actor: person,
    ...factsOf(changed, act),
  });
  const review = await toldAtOnce(tx, desk, changed, person.id, act);
  await tx.replace(reviews, doc, review);
  await desk.voice.showAnew(tx, review);
  await planLook(tx, desk, review);
  return { outcome: "done", review };
}

/** What the log says of it beside who and what: days and people, none of their words. */
function factsOf({ state }: Review, act: Act) {
  if (act.do === "hand-over") return { people: [act.to] };
  if ((act.do === "held" || act.do === "correct") && state.is === "held")
    return { facts: { on: state.on, present: state.present, late: state.late } };
  return act.do === "plan" ? { facts: { on: act.on } } : {};
}

/** What need not wait for a morning: a pack whose day has passed, for who just planned the meeting; and, by day, what was handed over. */
async function toldAtOnce(
  tx: Tx,
  desk: ReviewDesk,
  review: Review,
  actor: string,
  act: Act,
): Promise<Review> {
  const holder = holderOf(review);
  if (holder === undefined) return review;
  if (act.do === "plan" && holder === actor) {
    const isSoon = packDay(act.on, desk) <= dayOf(tx.now) && !review.done.includes(packId(act.on));
    if (!isSoon) return review;
    const isReached = await desk.voice.tell(tx, holder, [review], { why: "pack" });
    return notedTold(review, tx.now, {
      person: holder,
      isReached,
      did: "pack-sent",
      ids: [packId(act.on)],
    });
  }
  const isHanded = act.do === "hand-over" && review.handedTo !== undefined;
  if (!isHanded || !isSpeakingTime(tx.now, remindingDays(desk.calendar))) return review;
  const telling = { why: "handed-over", by: actor } as const;
  const isReached = await desk.voice.tell(tx, holder, [review], telling);
  return notedTold(review, tx.now, { person: holder, isReached, ids: [handedId(review)] });
}
