import { isSpeakingTime, remindingDays } from "../shared/calendar/quiet-times.ts";
import type { Tx } from "../store/index.ts";
import { auditDone } from "./audit.ts";
import type { ReviewDesk } from "./desk.ts";
import { dueOf } from "./due.ts";
import { OVERDUE_TOLD } from "./holder.ts";
import { idsBy, keepLooked, takeOpen } from "./looked.ts";
import { notedTold } from "./noted.ts";
import { idOf } from "./review-id.ts";
import { unitsUnder } from "./whose.ts";

/** Tells whoever leads the leaders of all their units that are overdue, in one message. */
export async function lookForAbove(tx: Tx, desk: ReviewDesk, person: string): Promise<void> {
  const ids: string[] = [];
  for (const unit of unitsUnder(desk.tenant, person))
    ids.push(...(await idsBy(tx, desk, "tended", { from: unit })));
  const all = await takeOpen(tx, desk, ids);
  const overdue = all.filter(({ review }) =>
    dueOf(review, desk, tx.now).some(
      (due) => due.to === "above" && due.person === person && due.at <= tx.now,
    ),
  );
  const isNow = overdue.length > 0 && isSpeakingTime(tx.now, remindingDays(desk.calendar));
  const told = isNow ? overdue.map(({ review }) => review) : [];
  const isReached = isNow
    ? await desk.voice.tell(tx, person, told, { why: "overdue", as: "above" })
    : false;
  for (const one of all) {
    const { review } = one;
    const isTold = told.includes(review);
    if (isTold) auditDone(tx, desk, idOf(review), "escalated", { people: [person] });
    const after = isTold
      ? notedTold(review, tx.now, {
          ...{ person, isReached, did: "escalated", ids: [OVERDUE_TOLD.above] },
        })
      : review;
    await keepLooked(tx, desk, one, after);
  }
}
