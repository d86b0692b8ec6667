// Run as a program of its own by replicas.test.ts: one of several Vogters that share the work of one database. What
// it says to the world outside goes to a file, one line each.
import { appendFileSync, readFileSync } from "node:fs";
import { type Courier, createOutbox, createRunner } from "../../src/jobs/index.ts";
import { systemClock } from "../../src/shared/clock.ts";
import { createLog } from "../../src/shared/log.ts";
import { seededRandom } from "../../src/shared/random.ts";
import { createStore } from "../../src/store/index.ts";
import { openPostgresEngine } from "../../src/store/postgres/postgres-engine.ts";
import { effects, SHAPES, TENANT } from "./kinds.ts";

const [url = "", outside = "", seed = "1"] = process.argv.slice(2);
const LEASE_MS = 2_000;

const courier: Courier = {
  channel: "outside",
  async send({ key }) {
    appendFileSync(outside, `${key}\n`);
    return { outcome: "sent", as: key };
  },
  find: async ({ key }) =>
    readFileSync(outside, "utf8").split("\n").includes(key) ? key : undefined,
};

const engine = await openPostgresEngine(url, SHAPES);
const store = createStore(engine, SHAPES, systemClock);
const log = createLog("silent");
const random = seededRandom(Number(seed));
const clock = systemClock;
const runner = createRunner({
  ...{ store, clock, log, random },
  leaseMs: LEASE_MS,
  handlers: {
    ...createOutbox({ couriers: [courier], clock, random, log, timeoutMs: LEASE_MS / 2 }),
    work: {
      async work(tx, { key }) {
        await tx.insert(effects, TENANT, key, { number: await tx.next(TENANT, "effects") });
        tx.enqueue({ tenant: TENANT, channel: "outside", to: `to ${key}`, content: key });
        return undefined;
      },
    },
  },
});
runner.start();
process.stdout.write("ready\n");
// The runner's own timers keep nothing alive.
setInterval(() => undefined, 60_000);
