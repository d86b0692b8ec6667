import { randomInt } from "node:crypto";
import { join } from "node:path";
import { openAnswers } from "./answers/index.ts";
import { mountLocalPage } from "./channels/local/index.ts";
import { openAccess, signedAccess, teamsChannel, teamsCourier } from "./channels/teams/index.ts";
import { type Config, readConfig } from "./config.ts";
import { createExamples } from "./conversation/examples.ts";
import { createHandle } from "./conversation/handle.ts";
import { loadExamples } from "./conversation/load-examples.ts";
import { givenUpCard } from "./conversation/small-cards.ts";
import { tell } from "./conversation/tell.ts";
import { createMetrics } from "./http/metrics.ts";
import { createHttpServer } from "./http/server.ts";
import { stopOnSignal } from "./http/stop-on-signal.ts";
import {
  type Courier,
  createOutbox,
  createRunner,
  type DeadJob,
  every,
  type Handlers,
  type Runner,
  type RunnerParts,
  wakingStore,
} from "./jobs/index.ts";
import { recurring } from "./jobs/recurring.ts";
import { ALL_KINDS } from "./kinds.ts";
import {
  currentPolicy,
  findPerson,
  holdersOf,
  loadTenants,
  requirePolicies,
  requireWorkspaces,
  type Sighting,
  type Tenant,
} from "./people/index.ts";
import { type Clock, copenhagenDay, movableClock, systemClock } from "./shared/clock.ts";
import { reportFault } from "./shared/errors.ts";
import { createLog, type Logger } from "./shared/log.ts";
import { seededRandom } from "./shared/random.ts";
import type { Locale } from "./shared/texts.ts";
import { openEngine } from "./store/from-environment.ts";
import { createStore, type Store, shapesOf, type Tx } from "./store/index.ts";
import { INSTALLATION } from "./store/installation.ts";
import { loadRetention } from "./store/load-retention.ts";
import { sweep } from "./store/retention.ts";

/** Policies, topics and phrasings come with Vogter; what a municipality changes at run time does not lie here. */
const DATA = join(import.meta.dirname, "../data");

/** Time enough for the supervisor to read in /readyz why nothing can be kept, before it starts us again. */
const FAREWELL_MS = 10_000;

/** Builds everything and starts. Gives the address to visit. */
async function start(config: Config): Promise<string> {
  const log = createLog(config.logLevel);
  // Where nobody proves who they are, whoever tries Vogter out may also try what comes later.
  const clock = config.teams ? systemClock : movableClock(systemClock);
  const [tenants, answers, candidates, { store: kept, compact }] = await Promise.all([
    loadTenants(config.tenantsDir),
    openAnswers(DATA, { today: () => copenhagenDay(clock) }),
    loadExamples(join(DATA, "examples.yaml")),
    openStore(config, clock, log),
  ]);
  const policies = answers.policies.map(({ id }) => id);
  requirePolicies(tenants, policies);

  const metrics = createMetrics();
  if (config.teams) requireWorkspaces(tenants, "teams");
  const whoIs = (sighting: Sighting) => {
    const found = findPerson(tenants, sighting);
    return found && { tenant: found.tenant.id, person: found.person.id };
  };
  const access = config.teams ? signedAccess(config.teams, whoIs) : openAccess(tenants);
  const couriers = [teamsCourier(access, kept)];
  const runner = await createWork(config, {
    ...{ store: kept, compact, couriers, tenants, clock, log },
    meter: metrics.jobs,
  });
  // What is said in a turn leaves at once, and not when somebody looks the next time.
  const store = wakingStore(kept, runner.wake);

  const { ask } = answers;
  const examples = createExamples(ask, candidates);
  const handle = createHandle({ ask, examples, policies, tenants, store, meter: metrics, log });
  const { health } = store;
  const server = createHttpServer({ metrics, log, health, local: !config.teams });
  teamsChannel({ handle, access, tenants, clock, log }).mount(server.restify);
  // Nobody proves who they are on the page, so it is there only where nobody else can come.
  if (!config.teams) {
    const local = tenants.map((tenant) => ({
      ...tenant,
      examples: (locale: Locale) => examples(currentPolicy(tenant), locale),
    }));
    mountLocalPage(server.restify, { handle, tenants: local, clock });
  }

  const address = await server.start(config.host, config.port);
  runner.start();
  stopOnSignal(async () => {
    await server.stop();
    await runner.stop();
    await kept.close();
  }, log);
  return address;
}

interface Keeping {
  readonly store: Store;
  /** Sees to it that nothing which was removed is left in the files. */
  readonly compact: () => Promise<void>;
}

/** What Vogter is told lies here. Once nothing can be kept any more, it says why and leaves. */
async function openStore(config: Config, clock: Clock, log: Logger): Promise<Keeping> {
  const shapes = shapesOf(ALL_KINDS);
  const engine = await openEngine(config.store, shapes, {
    onFailure(err) {
      log.error({ err }, "the store stopped, and so does Vogter");
      setTimeout(() => process.exit(1), FAREWELL_MS);
    },
    onTrouble: (err) => log.warn({ err }, "the store has trouble"),
  });
  const store = createStore(engine, shapes, clock);
  return { store, compact: async () => engine.compact?.() };
}

/** The work that comes by itself. */
async function createWork(
  { retentionFile }: Config,
  parts: Keeping &
    Pick<RunnerParts, "clock" | "meter" | "log"> & {
      readonly couriers: readonly Courier[];
      readonly tenants: readonly Tenant[];
    },
): Promise<Runner> {
  const { store, compact, couriers, tenants, clock, log } = parts;
  const retention = await loadRetention(retentionFile, ALL_KINDS);
  const seed = randomInt(2 ** 32);
  log.info({ seed }, "what is tried again rests by chance from this seed");
  const random = seededRandom(seed);
  const handlers: Handlers = {
    ...createOutbox({ couriers, clock, random, log }),
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
    recurring: [every(SWEEP, SWEEP.name)],
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
      await tell(tx, { tenant: one.id, person: id, locale }, { card }, { about });
    }
  }
}

/** At night, when few are there to wait for it. */
const SWEEP = recurring({ name: "store.sweep", cron: "17 3 * * *" });

try {
  const config = readConfig(process.env);
  const address = await start(config);
  const what = config.teams ? "answers Teams on" : "is ready: open";
  process.stdout.write(`Vogter ${what} ${address}/\n`);
} catch (error) {
  process.exit(reportFault(error));
}
