import { randomInt } from "node:crypto";
import type { Config } from "./config.ts";
import type { Dispensations } from "./conversation/dispensations/index.ts";
import { FIGURES, FIGURES_PLAN, type Incidents } from "./conversation/incidents/index.ts";
import { givenUpCard } from "./conversation/small-cards.ts";
import { tell } from "./conversation/tell.ts";
import { DISPENSATION_LOOK } from "./dispensations/index.ts";
import { INCIDENT_LOOK } from "./incidents/index.ts";
import {
  type Courier,
  createOutbox,
  createRunner,
  type DeadJob,
  every,
  type Handlers,
  type Runner,
  type RunnerParts,
} from "./jobs/index.ts";
import { recurring } from "./jobs/recurring.ts";
import type { Keeping } from "./keeping.ts";
import { ALL_KINDS } from "./kinds.ts";
import { holdersOf, type Tenant } from "./people/index.ts";
import { seededRandom } from "./shared/random.ts";
import type { Tx } from "./store/index.ts";
import { INSTALLATION } from "./store/installation.ts";
import { loadRetention } from "./store/load-retention.ts";
import { sweep } from "./store/retention.ts";

/** The work that comes by itself. */
export async function createWork(
  { retentionFile }: Config,
  parts: Keeping &
    Pick<RunnerParts, "clock" | "meter" | "log"> & {
      readonly couriers: readonly Courier[];
      readonly tenants: readonly Tenant[];
      readonly incidents: Omit<Incidents, "desks" | "flow" | "records">;
      readonly dispensations: Omit<Dispensations, "desks" | "flow">;
      /** The jobs of others, by their kind. */
      readonly jobs?: Handlers;
    },
): Promise<Runner> {
  const { store, compact, couriers, tenants, incidents, dispensations, clock, log } = parts;
  const retention = await loadRetention(retentionFile, ALL_KINDS);
  const seed = randomInt(2 ** 32);
  log.info({ seed }, "what is tried again rests by chance from this seed");
  const random = seededRandom(seed);
  const onUnreached: typeof incidents.unreached = async (tx, message) => {
    await incidents.unreached(tx, message);
    await dispensations.unreached(tx, message);
  };
  const handlers: Handlers = {
    ...createOutbox({ couriers, clock, random, log, onUnreached }),
    ...parts.jobs,
    [INCIDENT_LOOK]: {
      async work(tx, { tenant, payload }) {
        await incidents.look(tx, tenant, (payload as { readonly number: string }).number);
        return undefined;
      },
    },
    [DISPENSATION_LOOK]: {
      async work(tx, { tenant, payload }) {
        await dispensations.look(tx, tenant, (payload as { readonly number: string }).number);
        return undefined;
      },
    },
    [FIGURES_PLAN]: {
      async work(tx, { occurrence = tx.now }) {
        await incidents.planFigures(tx, occurrence);
        return undefined;
      },
    },
    [FIGURES]: {
      async work(tx, { tenant }) {
        await incidents.tellFigures(tx, tenant);
        return undefined;
      },
    },
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
  return createRunner({
    ...parts,
    random,
    handlers,
    recurring: [every(SWEEP, SWEEP.name), every(NEW_MONTH, FIGURES_PLAN)],
    onDead: (tx, { job }) => tellOfDeadJob(tx, tenants, job),
  });
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
