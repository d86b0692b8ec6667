import { isSpeakingTime, remindingDays } from "../shared/calendar/quiet-times.ts";
import type { Tx } from "../store/index.ts";
import type { ReviewDesk, Telling } from "./desk.ts";
import { type Due, dueOf } from "./due.ts";
import { type InHand, idsBy, keepLooked, takeOpen } from "./looked.ts";
import { notedTold, withToldUnreached } from "./noted.ts";
import { isNewTo } from "./reminders.ts";
import type { Entry, Review } from "./review.ts";
import { isLed } from "./whose.ts";

/** What somebody hears first when several things are due about one unit; the rest waits for another morning. */
const FIRST = ["hand-over", "ask", "pack", "remind"] as const;

const DID: Readonly<Record<(typeof FIRST)[number], Entry["did"] | undefined>> = {
  "hand-over": undefined,
  ask: "asked",
  pack: "pack-sent",
  remind: "reminded",
};

/** A review with what its holder is to hear of it now. */
interface Saying extends InHand {
  readonly due: Due;
  readonly ids: readonly string[];
}

/** Tells a person what is due of the reviews that lie with them: of all units that want the same, in one message. */
export async function lookForHolder(tx: Tx, desk: ReviewDesk, person: string): Promise<void> {
  const ids = await idsBy(tx, desk, "holder", { from: person });
  const all = await takeOpen(tx, desk, ids);
  const mayTell = isSpeakingTime(tx.now, remindingDays(desk.calendar));
  const sayings = mayTell ? all.flatMap((one) => sayingOf(one, desk, person, tx.now)) : [];
  const after = new Map(all.map(({ doc, review }) => [doc.id, review]));
  for (const group of Map.groupBy(sayings, (one) => groupOf(one, desk, person)).values()) {
    const told = group.map(({ review }) => review);
    const isReached = await desk.voice.tell(tx, person, told, tellingOf(group, desk, person));
    for (const { doc, review, due, ids: done } of group) {
      const isReminder = due.do === "remind";
      const counted = { ...review, reminders: review.reminders + (isReminder ? 1 : 0) };
      const rested = isReminder ? { ...counted, snoozedUntil: undefined } : counted;
      const did = DID[due.do as (typeof FIRST)[number]];
      after.set(doc.id, notedTold(rested, tx.now, { person, isReached, did, ids: done }));
    }
  }
  const settledAll = withToldUnreached([...after.values()], person);
  for (const [index, one] of all.entries())
    await keepLooked(tx, desk, one, settledAll[index] ?? one.review);
}

function sayingOf(one: InHand, desk: ReviewDesk, person: string, now: Date): readonly Saying[] {
  const due = dueOf(one.review, desk, now).filter(
    (each) => each.to === "holder" && each.person === person && each.at <= now,
  );
  const first = FIRST.map((what) => due.filter((each) => each.do === what)).find(
    (some) => some.length > 0,
  );
  const last = first?.at(-1);
  return first && last ? [{ ...one, due: last, ids: first.flatMap(({ id }) => id ?? []) }] : [];
}

/** What is said in one message. */
function groupOf({ review, due }: Saying, desk: ReviewDesk, person: string): string {
  if (due.do === "hand-over") return `${due.do} ${handedBy(review)}`;
  return due.do === "remind" && isVacantTo(review, desk, person) ? "vacant" : due.do;
}

function tellingOf(group: readonly Saying[], desk: ReviewDesk, person: string): Telling {
  const [one] = group;
  switch (one?.due.do) {
    case "hand-over":
      return { why: "handed-over", by: handedBy(one.review) };
    case "ask":
      return { why: "was-it-held" };
    case "pack":
      return { why: "pack" };
    default: {
      const all = group.map(({ review }) => review);
      if (all.some((review) => isVacantTo(review, desk, person))) return { why: "vacant" };
      if (all.every(isNewTo)) return { why: "new-leader" };
      return { why: "reminder", isFirst: all.every(({ reminders }) => reminders === 0) };
    }
  }
}

function handedBy({ log }: Review): string {
  return log.findLast(({ did }) => did === "handed-over")?.by ?? "";
}

/** Whether it lies with somebody because nobody leads the unit, and they have not heard of that yet. */
function isVacantTo(review: Review, { tenant }: ReviewDesk, person: string): boolean {
  if (review.handedTo || isLed(tenant, review.unit)) return false;
  const { log } = review;
  const since = log.findLastIndex(({ did, to }) => did === "new-leader" && to === person);
  return !log.slice(since + 1).some(({ did, to }) => did === "reminded" && to === person);
}
