import { currentPolicy, type Tenant } from "../people/index.ts";
import { addDays } from "../shared/calendar/day.ts";
import { dayOf } from "../shared/calendar/instant.ts";
import type { Period } from "../shared/calendar/period.ts";
import type { Doc, Tx } from "../store/index.ts";
import { auditDone } from "./audit.ts";
import { basisOf } from "./basis.ts";
import type { ReviewDesk } from "./desk.ts";
import { reviews } from "./kind.ts";
import { planLook } from "./plan-look.ts";
import type { Review, State } from "./review.ts";
import { idIn } from "./review-id.ts";
import { leaderFor } from "./whose.ts";

type Unit = Tenant["units"][number];
type Held = Extract<State, { is: "held" }>;

/** Whoever begins with fewer days left of a period begins with the next one. */
const SHORTEST_DAYS = 56;

/** Opens a unit's review for a period, if it takes part and has none for today. */
export async function openMissing(
  tx: Tx,
  desk: ReviewDesk,
  unit: Unit,
  period: Period,
): Promise<void> {
  const today = dayOf(tx.now);
  // By the day and not by the period: where the rhythm has become another one, the running period is gone through first.
  const running = await tx.find(reviews, "unit", {
    ...{ tenant: desk.tenant.id, from: `${unit.id} ${today}`, to: `${unit.id} ~` },
  });
  const ended = running.find(({ value }) => value.state.is === "ended");
  if (running.some((doc) => doc !== ended)) return;
  if (ended) return openAgain(tx, desk, ended as Doc<Review>);
  const before = await replacedBy(tx, desk, unit, period);
  const isShort = addDays(today, SHORTEST_DAYS) > addDays(period.to, 1);
  if (before.length === 0 && (isShort || !(await takesPart(tx, desk, unit)))) return;
  const review = opened(tx.now, desk, unit, period, before);
  const { id } = await tx.insert(reviews, desk.tenant.id, idIn(period.id, unit.id), review);
  auditDone(tx, desk, id, review.state.is === "held" ? "held" : "opened");
  await planLook(tx, desk, review);
}

/** A unit takes part when somebody leads it, or did: then the nearest leader above is asked, and it is seen that it is vacant. */
async function takesPart(tx: Tx, { tenant }: ReviewDesk, unit: Unit): Promise<boolean> {
  if (unit.leader !== undefined) return true;
  const [earlier] = await tx.find(reviews, "unit", {
    ...{ tenant: tenant.id, from: `${unit.id} `, to: `${unit.id} ~`, limit: 1 },
  });
  return earlier !== undefined;
}

/** The reviews, in the same period, of the units that a unit took the place of. */
async function replacedBy(
  tx: Tx,
  { tenant }: ReviewDesk,
  { replaces = [] }: Unit,
  period: Period,
): Promise<readonly Review[]> {
  const found: Review[] = [];
  for (const unit of replaces) {
    const doc = await tx.get(reviews, tenant.id, idIn(period.id, unit));
    if (doc) found.push(doc.value as Review);
  }
  return found;
}

function opened(
  now: Date,
  { tenant, policyOf }: ReviewDesk,
  unit: Unit,
  period: Period,
  before: readonly Review[],
): Review {
  const at = now.toISOString();
  const leader = leaderFor(tenant, unit.id);
  const state = stateAfter(before);
  return {
    ...{ unit: unit.id, unitName: unit.name, period },
    basis: basisOf(policyOf(currentPolicy(tenant))).basis,
    ...(leader !== undefined && { leader }),
    // Who was reminded as the leader of a part is not reminded more often as the leader of the whole.
    reminders: Math.max(0, ...before.map(({ reminders }) => reminders)),
    ...{ done: [], unreached: [], state },
    log: [
      { at, did: "opened" },
      ...(state.is === "held" ? [{ at, did: "held" as const, by: state.by }] : []),
    ],
  };
}

/** When all whose place it took held theirs, it is held: by whom, and what was done, is what they reported. */
function stateAfter(before: readonly Review[]): State {
  const held = before.flatMap(({ unit, state }) => (state.is === "held" ? [{ unit, state }] : []));
  const last = held
    .map(({ state }) => state)
    .toSorted((a, b) => (a.on < b.on ? -1 : 1))
    .at(-1);
  if (!last || held.length < before.length) return { is: "open" };
  const joined = (text: (one: Held) => string) =>
    [...new Set(held.map(({ state }) => text(state)))].filter(Boolean).join("\n");
  return {
    ...last,
    present: held.reduce((sum, { state }) => sum + state.present, 0),
    topics: joined(({ topics }) => topics),
    followUps: joined(({ followUps }) => followUps),
    late: held.some(({ state }) => state.late),
    heldIn: held.map(({ unit }) => unit),
  };
}

/** The unit was taken out of the file, and is back. */
async function openAgain(tx: Tx, desk: ReviewDesk, doc: Doc<Review>): Promise<void> {
  const before = doc.value as Review;
  const entry = { at: tx.now.toISOString(), did: "opened" as const };
  const review: Review = { ...before, state: { is: "open" }, log: [...before.log, entry] };
  await tx.replace(reviews, doc, review);
  auditDone(tx, desk, doc.id, "opened");
  await planLook(tx, desk, review);
}
