import { dayOf } from "../shared/calendar/instant.ts";
import { isSpeakingTime, remindingDays } from "../shared/calendar/quiet-times.ts";
import type { Tx } from "../store/index.ts";
import { auditDone } from "./audit.ts";
import type { ReviewDesk, Telling } from "./desk.ts";
import { type Due, dueOf } from "./due.ts";
import { OVERDUE_TOLD, unreachedHolder, unreachedTold, VACANT_TOLD } from "./holder.ts";
import { FOR_COORDINATOR } from "./kind.ts";
import { type InHand, idsBy, keepLooked, takeOpen } from "./looked.ts";
import { notedTold } from "./noted.ts";
import type { Review } from "./review.ts";
import { idOf } from "./review-id.ts";
import { coordinatorsOf } from "./whose.ts";

/** What the coordinator is told, each in one message about all units of the municipality. */
const TELLINGS = {
  overdue: { why: "overdue", as: "coordinator" },
  vacant: { why: "vacant" },
  unreached: { why: "unreached" },
} as const satisfies Partial<Record<Due["do"], Telling>>;

type What = keyof typeof TELLINGS;
const WHATS = Object.keys(TELLINGS) as readonly What[];

/** Tells the coordinator what they have not heard of: overdue, led by nobody, or with somebody who cannot be reached. */
export async function lookForCoordinator(tx: Tx, desk: ReviewDesk): Promise<void> {
  const { overdue, vacant, unreached } = FOR_COORDINATOR;
  const ids = [
    ...(await idsBy(tx, desk, "coordinator", {
      ...{ from: `${overdue} `, to: `${overdue} ${dayOf(tx.now)}` },
    })),
    ...(await idsBy(tx, desk, "coordinator", { from: vacant })),
    ...(await idsBy(tx, desk, "coordinator", { from: unreached })),
  ];
  const all = await takeOpen(tx, desk, ids);
  const after = new Map(all.map(({ doc, review }) => [doc.id, review]));
  if (isSpeakingTime(tx.now, remindingDays(desk.calendar))) {
    for (const what of WHATS) {
      const group = all.filter((one) => isDue(one, what, desk, tx.now));
      if (group.length === 0) continue;
      const people = await tellCoordinators(tx, desk, group, TELLINGS[what]);
      for (const { doc, review } of group) {
        const now = after.get(doc.id) ?? review;
        after.set(doc.id, noted(tx, desk, now, what, people));
      }
    }
  }
  for (const one of all) await keepLooked(tx, desk, one, after.get(one.doc.id) ?? one.review);
}

function isDue({ review }: InHand, what: What, desk: ReviewDesk, now: Date): boolean {
  return dueOf(review, desk, now).some(
    (due) => due.to === "coordinator" && due.do === what && due.at <= now,
  );
}

/** Whom of them it reached. */
async function tellCoordinators(
  tx: Tx,
  desk: ReviewDesk,
  group: readonly InHand[],
  telling: Telling,
): Promise<readonly string[]> {
  const told = group.map(({ review }) => review);
  const reached: string[] = [];
  for (const { id } of coordinatorsOf(desk.tenant))
    if (await desk.voice.tell(tx, id, told, telling)) reached.push(id);
  return reached;
}

/** Done even where there is no coordinator, or none could be reached: the register has it. */
function noted(
  tx: Tx,
  desk: ReviewDesk,
  review: Review,
  what: What,
  people: readonly string[],
): Review {
  auditDone(tx, desk, idOf(review), "escalated", { people, facts: { why: what } });
  const id = idFor(what, review);
  const escalated = notedTold(review, tx.now, { person: "", isReached: true, ids: [id] });
  const entries = people.map((to) => ({ at: tx.now.toISOString(), did: "escalated" as const, to }));
  return { ...escalated, log: [...escalated.log, ...entries] };
}

function idFor(what: What, review: Review): string {
  if (what === "overdue") return OVERDUE_TOLD.coordinator;
  return what === "vacant" ? VACANT_TOLD : unreachedTold(unreachedHolder(review) ?? "");
}
