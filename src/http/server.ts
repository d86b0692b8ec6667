import type { AddressInfo } from "node:net";
import restify from "restify";
import { VogterError } from "../shared/errors.ts";
import type { Health } from "../shared/health.ts";
import type { Logger } from "../shared/log.ts";
import { answerErrors } from "./error-answers.ts";
import { localOnly } from "./local-only.ts";
import type { Metrics } from "./metrics.ts";

/** The one HTTP server: channels mount their routes on `restify` before it starts. */
export interface HttpServer {
  readonly restify: restify.Server;
  /**
   * Starts to listen, and gives the address to visit, such as `http://127.0.0.1:3978`.
   * @throws VogterError `http.cannot-listen`
   */
  start(host: string, port: number): Promise<string>;
  /** Takes no new requests, lets those under way finish, and cuts off what still hangs after `graceMs`. */
  stop(graceMs?: number): Promise<void>;
}

/**
 * Builds the server with its health, readiness and metrics. `local` refuses what is not addressed to localhost;
 * `health` tells whether what Vogter rests on can do its work, and if not, why in a few words without secrets.
 */
export function createHttpServer(deps: {
  metrics: Metrics;
  log: Logger;
  local: boolean;
  health?: () => Promise<Health>;
}): HttpServer {
  const server = restify.createServer({ name: "Vogter" });
  // Slow senders hold a connection, and there are only so many.
  server.server.requestTimeout = 30_000;
  let stopping = false;

  answerErrors(server, deps.log);
  server.pre((_req, res, next) => {
    for (const [name, value] of Object.entries(SECURITY_HEADERS)) res.header(name, value);
    if (stopping) res.header("connection", "close");
    next();
  });
  if (deps.local) server.pre(localOnly);

  server.get("/healthz", async (_req, res) => sendJson(res, 200, { status: "ok" }));
  server.get("/readyz", async (_req, res) => {
    if (stopping) return sendJson(res, 503, { status: "stopping" });
    const health = (await deps.health?.()) ?? { ok: true };
    if (health.ok) sendJson(res, 200, { status: "ready" });
    else sendJson(res, 503, { status: "unready", reason: health.reason });
  });
  server.get("/metrics", async (_req, res) => {
    res.sendRaw(200, await deps.metrics.text(), { "content-type": deps.metrics.contentType });
  });

  return {
    restify: server,
    start: (host, port) => listen(server, host, port),
    async stop(graceMs = 10_000) {
      stopping = true;
      // A connection that waits for its client's next request would keep the server up.
      server.on("after", () => setImmediate(() => server.server.closeIdleConnections()));
      const cutOff = setTimeout(() => server.server.closeAllConnections(), graceMs);
      await new Promise<void>((resolve) => {
        server.close(() => resolve());
      });
      clearTimeout(cutOff);
    },
  };
}

const SECURITY_HEADERS = {
  "x-content-type-options": "nosniff",
  "referrer-policy": "no-referrer",
  "cross-origin-resource-policy": "same-origin",
  "content-security-policy": "default-src 'none'; frame-ancestors 'none'",
  "cache-control": "no-store",
};

function sendJson(res: restify.Response, status: number, body: object): void {
  res.sendRaw(status, JSON.stringify(body), { "content-type": "application/json; charset=utf-8" });
}

async function listen(server: restify.Server, host: string, port: number): Promise<string> {
  const plainHost = host.replace(/^\[|\]$/g, "");
  await new Promise<void>((resolve, reject) => {
    // On restify's own server, which passes every error on and would throw one that nobody listens to.
    server.once("error", (cause: NodeJS.ErrnoException) => reject(cannotListen(host, port, cause)));
    server.server.listen(port, plainHost, resolve);
  });
  const { address, family, port: taken } = server.server.address() as AddressInfo;
  return `http://${family === "IPv6" ? `[${address}]` : address}:${taken}`;
}

function cannotListen(host: string, port: number, cause: NodeJS.ErrnoException): VogterError {
  return new VogterError({
    code: "http.cannot-listen",
    message:
      cause.code === "EADDRINUSE"
        ? `Port ${port} on ${host} is taken by another program.`
        : `Vogter cannot listen on ${host}, port ${port} (${cause.code}).`,
    mend: "Stop the other program, or set HOST and PORT to an address that is free.",
    exitCode: 2,
    cause,
  });
}
