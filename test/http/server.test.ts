import { request } from "node:http";
import { describe, expect, test } from "vitest";
import { readJsonBody } from "../../src/http/json-body.ts";
import { createMetrics } from "../../src/http/metrics.ts";
import { Refusal } from "../../src/http/refusal.ts";
import { createHttpServer } from "../../src/http/server.ts";
import { createLog } from "../../src/shared/log.ts";
import { openServer } from "./open-server.ts";

const JSON_TYPE = { "content-type": "application/json" };

/** The status of a GET that says it is for `host`, which `fetch` would not let us say. */
function statusFor(address: string, host: string): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(`${address}/healthz`, { headers: { host } }, (response) => {
      response.resume();
      resolve(response.statusCode);
    })
      .on("error", reject)
      .end();
  });
}

describe("the server's own routes", () => {
  test.each([
    ["/healthz", { status: "ok" }],
    ["/readyz", { status: "ready" }],
  ])("%s", async (path, body) => {
    const { address } = await openServer();
    const response = await fetch(address + path);
    expect(response.status).toBe(200);
    expect(await response.json()).toEqual(body);
    expect(response.headers.get("x-content-type-options")).toBe("nosniff");
    expect(response.headers.get("content-security-policy")).toContain("default-src 'none'");
  });

  test("/readyz says why nothing can be kept, and /healthz goes on", async () => {
    const health = async () => ({ ok: false, reason: "the disk is full" }) as const;
    const { address } = await openServer(undefined, { health });
    const response = await fetch(`${address}/readyz`);
    expect(response.status).toBe(503);
    expect(await response.json()).toEqual({ status: "unready", reason: "the disk is full" });
    expect((await fetch(`${address}/healthz`)).status).toBe(200);
  });

  test("/metrics counts turns, outcomes and feedback", async () => {
    const { address, metrics } = await openServer();
    metrics.turn("message", "done", 0.0004);
    metrics.outcome("silent");
    metrics.feedback("no");
    const response = await fetch(`${address}/metrics`);
    expect(response.headers.get("content-type")).toContain("text/plain");
    const text = await response.text();
    expect(text).toContain('vogter_turn_seconds_count{incoming="message",result="done"} 1');
    expect(text).toContain('vogter_outcomes_total{outcome="silent"} 1');
    expect(text).toContain('vogter_feedback_total{helped="no"} 1');
    expect(text).toContain("process_resident_memory_bytes");
  });
});

describe("an error", () => {
  test("nobody foresaw is told without its words, which are not logged either", async () => {
    const { address, lines } = await openServer((server) => {
      server.get("/boom", async () => {
        throw new Error("password of the database is hunter2");
      });
    });
    const response = await fetch(`${address}/boom`);
    expect(response.status).toBe(500);
    expect(await response.json()).toEqual({
      error: { code: "http.internal-server-error", message: "Internal Server Error." },
    });
    expect(lines.join()).toContain("a request failed");
    expect(lines.join()).not.toContain("hunter2");
  });

  test("we raise keeps its code and words", async () => {
    const { address } = await openServer((server) => {
      server.get("/no", async () => {
        throw new Refusal(403, "demo.no", "Not here.");
      });
    });
    const response = await fetch(`${address}/no`);
    expect(response.status).toBe(403);
    expect(await response.json()).toEqual({ error: { code: "demo.no", message: "Not here." } });
  });

  test.each([
    ["an unknown path", "GET", "/nothing<script>", 404, "http.not-found"],
    ["an unknown method", "DELETE", "/healthz", 405, "http.method-not-allowed"],
  ])("for %s does not repeat the request", async (_, method, path, status, code) => {
    const { address } = await openServer();
    const response = await fetch(address + path, { method });
    expect(response.status).toBe(status);
    const body = await response.text();
    expect(JSON.parse(body)).toMatchObject({ error: { code } });
    expect(body).not.toContain("script");
  });
});

describe("a body", () => {
  const openEcho = () =>
    openServer((server) => {
      server.post("/echo", readJsonBody, async (req, res) => {
        res.sendRaw(200, JSON.stringify({ got: typeof req.body }));
      });
    });

  test("of JSON is read", async () => {
    const { address } = await openEcho();
    const headers = { "content-type": "application/json; charset=utf-8" };
    const response = await fetch(`${address}/echo`, { method: "POST", headers, body: "[]" });
    expect(await response.json()).toEqual({ got: "object" });
  });

  test.each([
    ["cut JSON", JSON_TYPE, '{"a":', 400, "http.invalid-json"],
    ["nothing", JSON_TYPE, "", 400, "http.invalid-json"],
    ["plain text", { "content-type": "text/plain" }, "{}", 415, "http.not-json"],
    [
      "a form",
      { "content-type": "application/x-www-form-urlencoded" },
      "a=1",
      415,
      "http.not-json",
    ],
    ["compressed JSON", { ...JSON_TYPE, "content-encoding": "gzip" }, "{}", 415, "http.compressed"],
    ["5 MB", JSON_TYPE, " ".repeat(5_000_000), 413, "http.too-large"],
    ["300 KB", JSON_TYPE, `"${"x".repeat(300 * 1024)}"`, 413, "http.too-large"],
  ])("of %s is refused", async (_, headers, body, status, code) => {
    const { address } = await openEcho();
    const response = await fetch(`${address}/echo`, { method: "POST", headers, body });
    expect(response.status).toBe(status);
    expect(await response.json()).toMatchObject({ error: { code } });
    if (status === 413) expect(response.headers.get("connection")).toBe("close");
    expect((await fetch(`${address}/healthz`)).status).toBe(200);
  });

  test("of unknown length is cut off at the limit", async () => {
    const { address } = await openEcho();
    const chunk = new Uint8Array(64 * 1024).fill(32);
    let chunks = 0;
    const body = new ReadableStream({
      pull: (controller) => (++chunks > 8 ? controller.close() : controller.enqueue(chunk)),
    });
    const response = await fetch(`${address}/echo`, {
      method: "POST",
      headers: JSON_TYPE,
      body,
      duplex: "half",
    } as RequestInit);
    expect(response.status).toBe(413);
  });

  test("nested 100,000 deep does no harm", async () => {
    const { address } = await openEcho();
    const body = "[".repeat(100_000) + "]".repeat(100_000);
    const response = await fetch(`${address}/echo`, { method: "POST", headers: JSON_TYPE, body });
    expect([200, 400]).toContain(response.status);
  });
});

describe("a local server", () => {
  test.each(["localhost:3978", "127.0.0.1", "[::1]:3978"])("answers to %s", async (host) => {
    const { address } = await openServer();
    expect(await statusFor(address, host)).toBe(200);
  });

  test.each(["evil.dk", "127.0.0.1.evil.dk:3978", "localhost.evil.dk", "10.0.0.1"])(
    "does not answer to %s, which could be made to point here",
    async (host) => {
      const { address } = await openServer();
      expect(await statusFor(address, host)).toBe(403);
    },
  );

  test("is the only kind that minds its name", async () => {
    const { address } = await openServer(undefined, { local: false });
    expect(await statusFor(address, "vogter.kommune.dk")).toBe(200);
  });
});

test("a port that is taken is an error that says so", async () => {
  const { address } = await openServer();
  const log = createLog("silent");
  const second = createHttpServer({ metrics: createMetrics(), log, local: true });
  await expect(second.start("127.0.0.1", Number(new URL(address).port))).rejects.toMatchObject({
    code: "http.cannot-listen",
    message: expect.stringContaining("taken by another program"),
    exitCode: 2,
  });
});

test("stopping lets the request under way finish, says it is not ready, and then takes no more", async () => {
  let finish = (): void => undefined;
  let began = (): void => undefined;
  const underWay = new Promise<void>((resolve) => {
    began = resolve;
  });
  const { address, server } = await openServer((routes) => {
    routes.get("/slow", async (_req, res) => {
      began();
      await new Promise<void>((resolve) => {
        finish = resolve;
      });
      res.sendRaw(200, "done");
    });
  });
  const slow = fetch(`${address}/slow`);
  await underWay;
  const stopped = server.stop();
  finish();
  expect(await (await slow).text()).toBe("done");
  await stopped;
  await expect(fetch(`${address}/healthz`)).rejects.toThrow();
});

test("stopping does not wait for a request that hangs longer than it is given", async () => {
  let began = (): void => undefined;
  const underWay = new Promise<void>((resolve) => {
    began = resolve;
  });
  const { address, server } = await openServer((routes) => {
    routes.get("/hangs", async () => {
      began();
      await new Promise(() => undefined);
    });
  });
  const hanging = expect(fetch(`${address}/hangs`)).rejects.toThrow();
  await underWay;
  await server.stop(0);
  await hanging;
});
