import { join } from "node:path";
import { openAnswers } from "../../src/answers/index.ts";
import type { Content } from "../../src/conversation/content.ts";
import type { Handle } from "../../src/conversation/envelope.ts";
import { createHandle } from "../../src/conversation/handle.ts";
import { openIncidents } from "../../src/conversation/incidents/index.ts";
import type { VoiceParts } from "../../src/conversation/incidents/voice.ts";
import { createMetrics } from "../../src/http/metrics.ts";
import { createHttpServer } from "../../src/http/server.ts";
import { type Courier, createOutbox, createRunner, wakingStore } from "../../src/jobs/index.ts";
import { ALL_KINDS } from "../../src/kinds.ts";
import { loadTenants, type Tenant } from "../../src/people/index.ts";
import { systemClock } from "../../src/shared/clock.ts";
import { createLog } from "../../src/shared/log.ts";
import { seededRandom } from "../../src/shared/random.ts";
import { createStore, type Store, shapesOf } from "../../src/store/index.ts";
import { openJsonEngine } from "../../src/store/json/json-engine.ts";
import { IN_TOWN, makeTown } from "../incidents/town.ts";
import { WATCHED, watchParts } from "./parts.ts";
import { serveBench } from "./serve-bench.ts";

/** What a channel is built from. */
export interface ChannelParts {
  readonly tenants: readonly [Tenant, ...Tenant[]];
  readonly handle: Handle;
  readonly store: Store;
  readonly clock: typeof systemClock;
  readonly log: ReturnType<typeof createLog>;
}

/** A channel, as the bench needs it. */
export interface BenchChannel {
  readonly courier: Courier;
  mount(server: ReturnType<typeof createHttpServer>["restify"]): void;
}

/**
 * Vogter as `npm start` runs it: the real policies, and a store in files in a folder, on one channel. `whereto` is
 * where somebody is told of an incident who never wrote.
 */
export async function serveVogter(
  folder: string,
  channelOf: (parts: ChannelParts) => BenchChannel,
  render: (content: Content) => unknown,
  whereto?: VoiceParts["whereto"],
): Promise<void> {
  const tenantsDir = process.argv.includes(IN_TOWN) ? await makeTown(folder) : undefined;
  const clock = systemClock;
  const log = createLog("silent");
  const random = seededRandom(1);
  const metrics = createMetrics();
  const [tenants, { ask, policies, texts }] = await Promise.all([
    loadTenants(tenantsDir ?? "data/tenants"),
    openAnswers("data", { today: () => "2026-11-21" }),
  ]);
  const shapes = shapesOf(ALL_KINDS);
  const store = createStore(await openJsonEngine(join(folder, "store"), shapes), shapes, clock);
  const incidents =
    tenantsDir &&
    (await openIncidents("data", {
      ...{ tenants, policies: texts, log, onUnreached: () => undefined },
      ...(whereto && { whereto }),
    }));
  const watch = process.argv.includes(WATCHED) ? watchParts(render) : undefined;
  const entrance: Handle = (envelope) => answering(envelope);
  const handle = watch?.handle(entrance) ?? entrance;
  const channel = channelOf({ tenants, handle, store, clock, log });
  const couriers = [watch?.courier(channel.courier) ?? channel.courier];
  const runner = createRunner({
    ...{ store, clock, log, random },
    meter: watch?.meter(metrics.jobs) ?? metrics.jobs,
    handlers: createOutbox({ couriers, clock, log, random }),
  });
  const answering = createHandle({
    ...{ ask: watch?.ask(ask) ?? ask, tenants, log, meter: metrics },
    examples: () => [],
    flows: incidents ? [incidents.flow] : [],
    policies: policies.map(({ id }) => id),
    store: wakingStore(store, runner.wake),
  });
  const server = createHttpServer({ metrics, log, local: true });
  if (watch)
    server.restify.pre((_req, _res, next) => {
      watch.arrived();
      next();
    });
  channel.mount(server.restify);
  const address = await server.start("127.0.0.1", 0);
  runner.start();
  serveBench(Number(new URL(address).port), watch?.medians);
}
