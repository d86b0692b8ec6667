// Run as a program of its own by fleet.ts: one of the Vogters that look after all reviews. It is told what time it is,
// and says when nothing is due any more. What it says to people goes to a file, one line each.
import { appendFileSync } from "node:fs";
import { createOutbox, createRunner, every, type Handlers } from "../../src/jobs/index.ts";
import { recurring } from "../../src/jobs/recurring.ts";
import { personOrUnlisted } from "../../src/people/index.ts";
import { loadPolicies, POLICIES_DIR } from "../../src/policy/index.ts";
import {
  actOn,
  idOf,
  look,
  notReached,
  planAll,
  planReviews,
  REVIEW_KINDS,
  REVIEW_LOOK,
  REVIEW_PLAN,
  REVIEW_PLAN_UNITS,
  type ReviewDesk,
} from "../../src/reviews/index.ts";
import { createCalendar } from "../../src/shared/calendar/calendar.ts";
import { dayOf } from "../../src/shared/calendar/instant.ts";
import { loadHolidays } from "../../src/shared/calendar/load-holidays.ts";
import { remindingDays, speakingHours } from "../../src/shared/calendar/quiet-times.ts";
import { movableClock } from "../../src/shared/clock.ts";
import { createLog } from "../../src/shared/log.ts";
import { createStore, messagesAbout, OWN_KINDS, shapesOf } from "../../src/store/index.ts";
import { jobs } from "../../src/store/jobs.ts";
import { openJsonEngine } from "../../src/store/json/json-engine.ts";
import { openPostgresEngine } from "../../src/store/postgres/postgres-engine.ts";
import { chanceOf } from "./chance.ts";
import { listenTo } from "./listen.ts";
import type { Order, Report, Start } from "./orders.ts";
import { canBeAsked, type Said } from "./said.ts";
import { isDown, reachOf } from "./weather.ts";
import { createWorld } from "./world.ts";

const SHAPES = shapesOf([...OWN_KINDS, ...REVIEW_KINDS]);
const NIGHTLY = recurring({ name: REVIEW_PLAN, cron: "11 4 * * *" });

const start: Start = JSON.parse(process.argv[2] ?? "");
const { size, outside } = start;
const { seed } = size;
const world = createWorld(size);
const clock = movableClock(new Date(start.now));
world.advanceTo(dayOf(clock.now()));
const policies = new Map((await loadPolicies(POLICIES_DIR, "unknown")).map((one) => [one.id, one]));
const calendar = createCalendar(await loadHolidays("data/holidays.yaml"));
const engine = start.store.startsWith("postgres:")
  ? await openPostgresEngine(start.store, SHAPES)
  : await openJsonEngine(start.store, SHAPES);
const store = createStore(engine, SHAPES, clock);
const [log, random] = [createLog("silent"), chanceOf(seed, start.name)];

function deskOf(id: string): ReviewDesk {
  return {
    tenant: world.tenant(id),
    calendar,
    policyOf(policy) {
      const found = policies.get(policy);
      if (!found) throw new Error(`There is no policy ${policy}.`);
      return found;
    },
    voice: {
      async tell(tx, person, reviews, telling) {
        if (reachOf(seed, id, person) === "never") return false;
        const [ids, at] = [reviews.map(idOf), tx.now.toISOString()];
        const hours = speakingHours(tx.now, remindingDays(calendar));
        const content = { ...telling, at, reviews: ids };
        const about = { kind: "review", id: ids[0] ?? "" };
        tx.enqueue({
          ...{ tenant: id, channel: "years", to: person, person, content, about },
          unhurried: true,
          ...(hours && { hours }),
        });
        return true;
      },
      async showAnew(tx, review) {
        const about = { kind: "review", id: idOf(review) };
        for (const message of await messagesAbout(tx, id, about))
          tx.sayAnew(message, { ...(message.value.content as object | null) });
      },
    },
  };
}

let diesAfterSaying = false;
/** What the platform took, whoever sent it. */
const [hear, arrived] = [listenTo(outside), new Set<string>()];

const outbox = createOutbox({
  ...{ clock, random, log },
  couriers: [
    {
      channel: "years",
      async send({ key, tenant, to, content }) {
        if (reachOf(seed, tenant, to) === "blocked")
          return { outcome: "unreachable", fault: "blocked" };
        if (isDown(seed, clock.now())) throw new Error("The platform does not answer.");
        const said = {
          ...(content as object),
          key,
          tenant,
          to,
          arrived: clock.now().toISOString(),
        };
        appendFileSync(outside, `${JSON.stringify(said as Said)}\n`);
        if (diesAfterSaying) process.kill(process.pid, "SIGKILL");
        return { outcome: "sent", as: key };
      },
      async change(_, as) {
        if (isDown(seed, clock.now())) throw new Error("The platform does not answer.");
        return { outcome: "sent", as };
      },
      async find({ key, tenant }) {
        if (isDown(seed, clock.now())) throw new Error("The platform does not answer.");
        for (const one of hear()) arrived.add(one.key);
        return canBeAsked(tenant) && arrived.has(key) ? key : undefined;
      },
    },
  ],
  async onUnreached(tx, { tenant, value: { about, person } }) {
    if (about && person) await notReached(tx, deskOf(tenant), about.id, person);
  },
});
const handlers: Handlers = {
  ...outbox,
  [REVIEW_PLAN]: {
    work: async (tx, { occurrence = tx.now }) => void (await planAll(tx, world.ids, occurrence)),
  },
  [REVIEW_PLAN_UNITS]: {
    work: async (tx, { tenant, payload }) => void (await planReviews(tx, deskOf(tenant), payload)),
  },
  [REVIEW_LOOK]: {
    work: async (tx, { tenant, payload }) => void (await look(tx, deskOf(tenant), payload)),
  },
};
const runner = createRunner({
  ...{ store, clock, log, random, owner: start.name },
  recurring: [every(NIGHTLY, REVIEW_PLAN)],
  handlers,
});

function moveTo(now: string): void {
  const instant = new Date(now);
  if (instant > clock.now()) clock.moveTo(instant);
  world.advanceTo(dayOf(instant));
}

/** The instant from which somebody may begin the next job. */
function nextDue(): Promise<string | undefined> {
  return store.transact(async (tx) => {
    const found: string[] = [];
    for (const kind of Object.keys(handlers)) {
      const stretch = { from: `${kind} `, to: `${kind} ~`, limit: 1 };
      const [next] = await tx.find(jobs, "due", stretch);
      if (next) found.push(next.value.lease?.until ?? next.value.dueAt);
    }
    return found.sort()[0];
  });
}

let cpuBefore = 0;

async function worked(begun: number): Promise<Report> {
  const { user, system } = process.cpuUsage();
  const cpuMs = (user + system) / 1_000;
  const spent = cpuMs - cpuBefore;
  cpuBefore = cpuMs;
  return { begun, next: begun === 0 ? await nextDue() : undefined, cpuMs: spent };
}

async function does(order: Order): Promise<Report> {
  switch (order.do) {
    case "work":
      moveTo(order.now);
      diesAfterSaying ||= order.diesAfterSaying === true;
      return worked(await runner.runDue());
    case "deeds": {
      moveTo(order.now);
      const outcomes: string[] = [];
      for (const { tenant, review, person, act } of order.deeds) {
        const desk = deskOf(tenant);
        const someone = personOrUnlisted(desk.tenant, person);
        const acted = await store.transact((tx) => actOn(tx, desk, review, someone, act));
        outcomes.push(acted.outcome === "refused" ? acted.because : acted.outcome);
      }
      return { outcomes };
    }
    case "close":
      await runner.stop();
      await store.close();
      return { outcomes: [] };
  }
}

process.on("message", async (order: Order) => {
  process.send?.(await does(order));
});
// Whoever told what time it is has gone.
process.on("disconnect", () => process.exit(0));
process.send?.("ready");
