import { onTestFinished } from "vitest";
import { createMetrics } from "../../src/http/metrics.ts";
import { createHttpServer } from "../../src/http/server.ts";
import type { Health } from "../../src/shared/health.ts";
import { createLog } from "../../src/shared/log.ts";

/** The real server on a free port of this machine, stopped when the test ends. `lines` is its log. */
export async function openServer(
  mount: (server: ReturnType<typeof createHttpServer>["restify"]) => void = () => undefined,
  options: { local?: boolean; health?: () => Promise<Health> } = {},
) {
  const lines: string[] = [];
  const metrics = createMetrics();
  const log = createLog("info", { write: (line) => lines.push(line) });
  const server = createHttpServer({ metrics, log, local: true, ...options });
  mount(server.restify);
  const address = await server.start("127.0.0.1", 0);
  onTestFinished(() => server.stop(0));
  return { address, server, metrics, lines };
}
