import { mountLocalPage } from "../../src/channels/local/index.ts";
import { createMetrics } from "../../src/http/metrics.ts";
import { createHttpServer } from "../../src/http/server.ts";
import { loadTenants } from "../../src/people/index.ts";
import { systemClock } from "../../src/shared/clock.ts";
import { createLog } from "../../src/shared/log.ts";
import { fakeHandle } from "./fake-handle.ts";

/** A Vogter that is running somewhere on this machine. */
export interface Vogter {
  readonly address: string;
  stop(): Promise<void>;
}

/** The real server with the real page and the demo tenants, and answers that are always the same. */
export async function startFakeVogter(): Promise<Vogter> {
  const server = createHttpServer({
    metrics: createMetrics(),
    log: createLog("silent"),
    local: true,
  });
  mountLocalPage(server.restify, {
    handle: fakeHandle,
    tenants: await loadTenants("data/tenants"),
    clock: systemClock,
  });
  return { address: await server.start("127.0.0.1", 0), stop: () => server.stop(0) };
}
