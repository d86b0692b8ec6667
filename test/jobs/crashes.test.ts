import fc from "fast-check";
import { expect, test } from "vitest";
import { createOutbox, createRunner, type Handlers } from "../../src/jobs/index.ts";
import type { Store } from "../../src/store/index.ts";
import { messages } from "../../src/store/outbox.ts";
import { type Mortal, mortal, type Odds } from "./mortal.ts";
import { platform, said } from "./outbox/post-office.ts";
import { createWorld, doEffect, seeded, T, type World } from "./world.ts";

const ROUND_MS = 45_000;
const MOST_ROUNDS = 400;

interface Case {
  readonly seed: number;
  readonly jobs: number;
  readonly lanes: number;
  readonly canFind: boolean;
  readonly odds: Odds;
}

/** Does all of a case's work with workers that die, stall and fail, until the odds turn and it comes to rest. */
async function live({ seed, jobs, lanes, canFind, odds }: Case) {
  const world = createWorld();
  const random = seeded(seed);
  const sent = platform(world);
  const find = async (key: string) => {
    const place = sent.arrived.findIndex((one) => one.key === key);
    return place < 0 ? undefined : `${place + 1}`;
  };
  const courier = {
    ...sent.courier,
    ...(canFind && { find: ({ key }: { key: string }) => find(key) }),
  };
  let quiet = false;
  const now = (): Odds => (quiet ? { dies: 0, stalls: 0, fails: 0 } : odds);

  const employ = () => {
    const life = mortal(now, random);
    const store = life.store(world.store());
    return { life, runner: runnerOf(world, store, createHandlers(life), random) };
  };
  const createHandlers = (life: Mortal): Handlers => ({
    work: {
      attempts: Number.POSITIVE_INFINITY,
      async work(tx, { key }) {
        await doEffect(tx, key);
        // Its content is gone once it is said, so what it is about says which it was.
        const about = { kind: "job", id: key };
        tx.enqueue({ tenant: T, channel: "slack", to: laneOf(key, lanes), content: key, about });
        if (random() < now().fails) throw new TypeError("broken");
        return undefined;
      },
    },
    ...createOutbox({
      couriers: [life.courier(courier)],
      ...{ clock: world.clock, log: world.log, random },
      persistence: { mostTries: 100_000, giveUpMs: 1e12 },
    }),
  });

  for (let n = 0; n < jobs; n++) await world.plan({ key: `j${n}` });
  const workers = [employ(), employ()];
  const zombies: Mortal[] = [];
  let rounds = 0;
  for (; rounds < MOST_ROUNDS && !(quiet && (await isDone(world, jobs))); rounds++) {
    quiet = rounds >= 40;
    const turns = workers.map(async ({ life, runner }) => {
      const work = runner.runDue().catch(() => undefined);
      await Promise.race([life.killed, work, standsStill()]);
    });
    await Promise.all(turns);
    world.clock.moveBy(ROUND_MS);
    // Those who stood still wake up when others may have their work, and find out by themselves.
    if (random() < 0.5) for (const { life } of workers) life.goOn();
    for (const zombie of zombies) zombie.goOn();
    workers.forEach(({ life }, place) => {
      if (!life.isDead && random() > 0.1) return;
      zombies.push(life);
      workers[place] = employ();
    });
  }
  return { world, sent, rounds };
}

function runnerOf(world: World, store: Store, handlers: Handlers, random: () => number) {
  // Deaf to moves: a process that stands still keeps no lease.
  const clock = { now: world.clock.now };
  return createRunner({ store, clock, handlers, log: world.log, random, leaseMs: 30_000 });
}

/** Long enough for whoever can go on to have done so; everything here happens in memory. */
async function standsStill(): Promise<void> {
  for (let turns = 0; turns < 20; turns++) await new Promise(setImmediate);
}

function laneOf(key: string, lanes: number): string {
  return `c${Number(key.slice(1)) % lanes}`;
}

async function isDone(world: World, jobs: number): Promise<boolean> {
  return world.own.transact(async (tx) => {
    const unsent = await tx.find(messages, "unsent", { tenant: T, limit: 1 });
    if (unsent.length > 0) return false;
    for (let n = 0; n < jobs; n++)
      if ((await world.jobIn(tx, `j${n}`))?.state !== "done") return false;
    return true;
  });
}

/** What was said in a lane, in the order in which it was decided. */
async function decided(world: World, lane: string): Promise<unknown[]> {
  return world.own.transact(async (tx) => {
    const said: unknown[] = [];
    for (let place = 1; ; place++) {
      const id = `slack ${lane} #${String(place).padStart(12, "0")}`;
      const doc = await tx.get(messages, T, id);
      if (!doc) return said;
      expect(doc.value.state).toBe("sent");
      said.push(doc.value.about?.id);
    }
  });
}

const cases = fc.record({
  seed: fc.integer(),
  jobs: fc.integer({ min: 1, max: 15 }),
  lanes: fc.integer({ min: 1, max: 4 }),
  canFind: fc.boolean(),
  odds: fc.record({
    dies: fc.constantFrom(0, 0.02, 0.1),
    stalls: fc.constantFrom(0, 0.02, 0.1),
    fails: fc.constantFrom(0, 0.05, 0.2),
  }),
});

test("whoever dies, stalls or fails at whatever step: each effect is there once, each message at least once and in order", async () => {
  await fc.assert(
    fc.asyncProperty(cases, async (given) => {
      const { world, sent, rounds } = await live(given);
      expect(rounds).toBeLessThan(MOST_ROUNDS);
      for (let n = 0; n < given.jobs; n++) expect(await world.times(`j${n}`)).toBe(1);
      let count = 0;
      for (let n = 0; n < given.lanes; n++) {
        const heard = said(sent, `c${n}`);
        const expected = await decided(world, `c${n}`);
        expect([...new Set(heard)]).toEqual(expected);
        // Where the channel can be asked, only one who stood still says again what another has said.
        if (given.canFind && given.odds.stalls === 0) expect(heard).toEqual(expected);
        count += expected.length;
      }
      expect(count).toBe(given.jobs);
    }),
    { numRuns: 100 },
  );
}, 180_000);
