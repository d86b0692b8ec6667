import { randomInt } from "node:crypto";
import type { Config } from "./config.ts";
import type { Dispensations } from "./conversation/dispensations/index.ts";
import { FIGURES, FIGURES_PLAN, type Incidents } from "./conversation/incidents/index.ts";
import type { Reviews } from "./conversation/reviews/index.ts";
import { givenUpCard } from "./conversation/small-cards.ts";
import { tell } from "./conversation/tell.ts";
import type { Wheel } from "./conversation/wheel/index.ts";
import { DISPENSATION_LOOK } from "./dispensations/index.ts";
import { INCIDENT_LOOK } from "./incidents/index.ts";
import {
  type Begun,
  type Courier,
  createOutbox,
  createRunner,
  type DeadJob,
  every,
  type Handlers,
  type OutboxMeter,
  type Runner,
  type RunnerParts,
  type Worker,
} from "./jobs/index.ts";
import { recurring } from "./jobs/recurring.ts";
import type { Keeping } from "./keeping.ts";
import { ALL_KINDS } from "./kinds.ts";
import { holdersOf, type Tenant } from "./people/index.ts";
import { REVIEW_LOOK, REVIEW_PLAN, REVIEW_PLAN_UNITS } from "./reviews/index.ts";
import { seededRandom } from "./shared/random.ts";
import type { Tx } from "./store/index.ts";
import { INSTALLATION } from "./store/installation.ts";
import { loadRetention } from "./store/load-retention.ts";
import { sweep } from "./store/retention.ts";
import { WHEEL_LOOK } from "./wheel/index.ts";

/** The work that comes by itself. */
export async function createWork(
  { retentionFile }: Config,
  parts: Keeping &
    Pick<RunnerParts, "clock" | "meter" | "log"> & {
      readonly couriers: readonly Courier[];
      readonly outbox?: OutboxMeter;
      readonly tenants: readonly Tenant[];
      readonly incidents: Omit<Incidents, "desks" | "flow" | "records">;
      readonly dispensations: Omit<Dispensations, "desks" | "flow">;
      readonly reviews: Pick<Reviews, "planAll" | "plan" | "look" | "unreached">;
      readonly wheel: Pick<Wheel, "open" | "look" | "unreached">;
      /** The jobs of others, by their kind. */
      readonly jobs?: Handlers;
    },
): Promise<Runner> {
  const {
    store,
    compact,
    couriers,
    tenants,
    incidents,
    dispensations,
    reviews,
    wheel,
    clock,
    log,
  } = parts;
  const retention = await loadRetention(retentionFile, ALL_KINDS);
  const seed = randomInt(2 ** 32);
  log.info({ seed }, "what is tried again rests by chance from this seed");
  const random = seededRandom(seed);
  const onUnreached: typeof incidents.unreached = async (tx, message) => {
    await incidents.unreached(tx, message);
    await dispensations.unreached(tx, message);
    await reviews.unreached(tx, message);
    await wheel.unreached(tx, message);
  };
  const handlers: Handlers = {
    ...createOutbox({
      ...{ couriers, clock, random, log, onUnreached },
      ...(parts.outbox && { meter: parts.outbox }),
    }),
    ...parts.jobs,
    [INCIDENT_LOOK]: does((tx, { tenant, payload }) =>
      incidents.look(tx, tenant, (payload as { readonly number: string }).number),
    ),
    [DISPENSATION_LOOK]: does((tx, { tenant, payload }) =>
      dispensations.look(tx, tenant, (payload as { readonly number: string }).number),
    ),
    [REVIEW_PLAN]: does((tx, { occurrence = tx.now }) => reviews.planAll(tx, occurrence)),
    [REVIEW_PLAN_UNITS]: does((tx, { tenant, payload }) => reviews.plan(tx, tenant, payload)),
    [REVIEW_LOOK]: does((tx, { tenant, payload }) => reviews.look(tx, tenant, payload)),
    [WHEEL_PLAN]: does(async (tx, { occurrence = tx.now }) => {
      for (const { id: tenant } of tenants) {
        const key = `${WHEEL_OPEN} ${tenant} ${occurrence.toISOString()}`;
        await tx.schedule({ key, kind: WHEEL_OPEN, tenant, dueAt: tx.now, payload: null });
      }
    }),
    [WHEEL_OPEN]: does((tx, { tenant }) => wheel.open(tx, tenant)),
    [WHEEL_LOOK]: does((tx, { tenant, payload }) =>
      wheel.look(tx, tenant, (payload as { readonly task: string }).task),
    ),
    [FIGURES_PLAN]: does((tx, { occurrence = tx.now }) => incidents.planFigures(tx, occurrence)),
    [FIGURES]: does((tx, { tenant }) => incidents.tellFigures(tx, tenant)),
    [SWEEP.name]: {
      async errand() {
        const { removed, unsound } = await sweep(store, ALL_KINDS, retention, clock);
        for (const [kind, count] of Object.entries(removed)) log.info({ kind, count }, "swept");
        await compact();
        for (const tenant of unsound) log.error({ tenant }, "the audit chain does not hold");
        return () => undefined;
      },
    },
  };
  await store.transact(planNow);
  return createRunner({
    ...parts,
    random,
    handlers,
    recurring: [
      every(SWEEP, SWEEP.name),
      every(NEW_MONTH, FIGURES_PLAN),
      every(NIGHTLY_REVIEWS, REVIEW_PLAN),
      every(NIGHTLY_WHEEL, WHEEL_PLAN),
    ],
    onDead: (tx, { job }) => tellOfDeadJob(tx, tenants, job),
  });
}

/** A job that is done when its work is. */
function does(work: (tx: Tx, job: Begun) => Promise<void>): Worker {
  return {
    async work(tx, job) {
      await work(tx, job);
      return undefined;
    },
  };
}

/** What is planned each night is planned at the start too: a municipality may have begun, or its file have changed. */
async function planNow(tx: Tx): Promise<void> {
  for (const kind of [REVIEW_PLAN, WHEEL_PLAN]) {
    const key = `${kind} at the start ${tx.now.toISOString()}`;
    await tx.schedule({ key, kind, tenant: INSTALLATION, dueAt: tx.now, payload: null });
  }
}

/** Whoever looks after Vogter hears of it: of the municipality's own work, or of everybody's. */
async function tellOfDeadJob(
  tx: Tx,
  tenants: readonly Tenant[],
  { tenant, kind, attempt, fault }: DeadJob["job"],
): Promise<void> {
  tx.audit({
    tenant,
    action: "job.given-up",
    // Its key may be made of a conversation's.
    subject: { kind: "job", id: kind },
    facts: { attempt, ...(fault && { fault }) },
  });
  const concerned = tenants.filter(({ id }) => id === tenant || tenant === INSTALLATION);
  for (const one of concerned) {
    for (const { id, language: locale = "da" } of holdersOf(one, "administrator")) {
      const card = givenUpCard(locale, { kind, attempt, fault });
      const about = { kind: "job", id: kind };
      await tell(tx, { tenant: one.id, person: id, locale }, { card, about });
    }
  }
}

/** At night, when few are there to wait for it. */
const SWEEP = recurring({ name: "store.sweep", cron: "17 3 * * *" });

/** When a month begins, it is known which of its days is the first business day. */
const NEW_MONTH = recurring({ name: FIGURES_PLAN, cron: "5 0 1 * *" });

/** Before anybody is at work: a period may have begun, and whoever led a unit may have left. */
const NIGHTLY_REVIEWS = recurring({ name: REVIEW_PLAN, cron: "11 4 * * *" });

/** The kinds of jobs that open a year's tasks: for all municipalities, and for one. */
const [WHEEL_PLAN, WHEEL_OPEN] = ["wheel.plan", "wheel.open"] as const;

/** Before anybody is at work: on the first of January, and after a policy or a municipality's months have changed. */
const NIGHTLY_WHEEL = recurring({ name: WHEEL_PLAN, cron: "29 4 * * *" });
