import { dayOf } from "../shared/calendar/instant.ts";
import type { Period } from "../shared/calendar/period.ts";
import type { Doc, Json, Tx } from "../store/index.ts";
import { currentPeriod } from "./basis.ts";
import type { ReviewDesk } from "./desk.ts";
import { endGone } from "./end-gone.ts";
import { reviews } from "./kind.ts";
import { openMissing } from "./open-missing.ts";
import { planLooks } from "./plan-look.ts";
import type { Review } from "./review.ts";
import { isOverdue, settled } from "./settle.ts";

/** The work of each night, and the part of it for some units of one municipality. */
export const REVIEW_PLAN = "reviews.plan";
export const REVIEW_PLAN_UNITS = "reviews.plan-units";

/** So many units in one transaction. */
const BATCH = 200;
/** A unit has a few reviews that are looked after at a time; more come the next night. */
const ALL = 10 * BATCH;

/** Which units: those after one, in the order of their ids, of one night's work. */
interface Stretch {
  readonly night: string;
  readonly after: string;
}

/** Begins a night's work in each municipality. */
export async function planAll(tx: Tx, tenants: readonly string[], night: Date): Promise<void> {
  for (const tenant of tenants)
    await scheduleStretch(tx, tenant, { night: night.toISOString(), after: "" });
}

/**
 * Opens the reviews of the period that are missing, ends those whose unit is gone before it is over, sees with whom each lies now, and
 * to it that somebody looks when the next thing is due: of some units, and leaves the next ones to another job. Done
 * again, it finds nothing to do. `payload` is the job's.
 */
export async function planReviews(tx: Tx, desk: ReviewDesk, payload: Json): Promise<void> {
  const { night, after } = payload as unknown as Stretch;
  const { tenant } = desk;
  const units = tenant.units.filter(({ id }) => id > after).sort((a, b) => (a.id < b.id ? -1 : 1));
  const some = units.slice(0, BATCH);
  const last = units.length > BATCH ? some.at(-1)?.id : undefined;
  await tendOpen(tx, desk, after, last);
  const period = currentPeriod(desk, dayOf(tx.now));
  const begun = await unitsBegun(tx, desk, period, some);
  for (const unit of some) if (!begun.has(unit.id)) await openMissing(tx, desk, unit, period);
  if (last !== undefined) await scheduleStretch(tx, tenant.id, { night, after: last });
}

/** Beyond the last unit of the file there may be reviews of units that are gone. */
async function tendOpen(
  tx: Tx,
  desk: ReviewDesk,
  after: string,
  last: string | undefined,
): Promise<void> {
  const { id: tenant, units } = desk.tenant;
  const known = new Set(units.map(({ id }) => id));
  const found = await tx.find(reviews, "tended", {
    ...{ tenant, limit: ALL },
    ...(after !== "" && { from: after }),
    ...(last !== undefined && { to: last }),
  });
  const tended: Review[] = [];
  for (const doc of found as readonly Doc<Review>[]) {
    if (doc.value.unit === after) continue;
    if (known.has(doc.value.unit) || isOverdue(doc.value as Review, tx.now))
      tended.push(await tend(tx, desk, doc));
    else await endGone(tx, desk, doc);
  }
  await planLooks(tx, desk, tended);
}

async function tend(tx: Tx, desk: ReviewDesk, doc: Doc<Review>): Promise<Review> {
  const review = settled(doc.value as Review, desk, tx.now);
  if (review !== doc.value) {
    await tx.replace(reviews, doc, review);
    await desk.voice.showAnew(tx, review);
  }
  return review;
}

/** The units whose review of the period is there: most of them, on most nights. */
async function unitsBegun(
  tx: Tx,
  { tenant }: ReviewDesk,
  { id }: Period,
  units: readonly { readonly id: string }[],
): Promise<ReadonlySet<string>> {
  const [first, last] = [units[0]?.id ?? "", units.at(-1)?.id ?? ""];
  const found = await tx.find(reviews, "period", {
    ...{ tenant: tenant.id, from: `${id} ${first}`, to: `${id} ${last}`, limit: ALL },
  });
  const begun = found.filter(({ value }) => value.state.is !== "ended");
  return new Set(begun.map(({ value }) => value.unit));
}

async function scheduleStretch(tx: Tx, tenant: string, stretch: Stretch): Promise<void> {
  const { night, after } = stretch;
  await tx.schedule({
    key: `${REVIEW_PLAN_UNITS} ${tenant} ${night} ${after}`.trim(),
    ...{ kind: REVIEW_PLAN_UNITS, tenant, dueAt: tx.now, payload: { night, after } },
  });
}
