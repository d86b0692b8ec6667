// Vogter on Teams as `npm start` runs it: the real policies, and a store in files in the folder it is given.
import { join } from "node:path";
import { openAnswers } from "../../src/answers/index.ts";
import { openAccess, teamsChannel, teamsCourier } from "../../src/channels/teams/index.ts";
import { createHandle } from "../../src/conversation/handle.ts";
import { createMetrics } from "../../src/http/metrics.ts";
import { createHttpServer } from "../../src/http/server.ts";
import { createOutbox, createRunner, wakingStore } from "../../src/jobs/index.ts";
import { ALL_KINDS } from "../../src/kinds.ts";
import { loadTenants } from "../../src/people/index.ts";
import { systemClock } from "../../src/shared/clock.ts";
import { createLog } from "../../src/shared/log.ts";
import { seededRandom } from "../../src/shared/random.ts";
import { createStore, shapesOf } from "../../src/store/index.ts";
import { openJsonEngine } from "../../src/store/json/json-engine.ts";
import { serveBench } from "./serve-bench.ts";

const [folder = ""] = process.argv.slice(2);
const clock = systemClock;
const log = createLog("silent");
const random = seededRandom(1);
const metrics = createMetrics();
const [tenants, { ask, policies }] = await Promise.all([
  loadTenants("data/tenants"),
  openAnswers("data", { today: () => "2026-11-21" }),
]);
const shapes = shapesOf(ALL_KINDS);
const kept = createStore(await openJsonEngine(join(folder, "store"), shapes), shapes, clock);
const access = openAccess(tenants);
const runner = createRunner({
  ...{ store: kept, clock, log, random, meter: metrics.jobs },
  handlers: createOutbox({ couriers: [teamsCourier(access, kept)], clock, log, random }),
});
const handle = createHandle({
  ...{ ask, tenants, log, meter: metrics },
  examples: () => [],
  policies: policies.map(({ id }) => id),
  store: wakingStore(kept, runner.wake),
});
const server = createHttpServer({ metrics, log, local: true });
teamsChannel({ handle, access, tenants, clock, log }).mount(server.restify);
const address = await server.start("127.0.0.1", 0);
runner.start();
serveBench(Number(new URL(address).port));
