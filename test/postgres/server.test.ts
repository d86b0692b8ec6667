import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync } from "node:fs";
import { createServer } from "node:net";
import { fileURLToPath } from "node:url";
import { beforeAll, describe, expect, onTestFinished, test, vi } from "vitest";
import { ask } from "./ask.ts";
import { type Postgres, startPostgres } from "./server.ts";

const PROGRAM = fileURLToPath(import.meta.resolve("./serve.ts"));

const PATIENCE = 60_000;

async function dataOf(url: string): Promise<string> {
  return String(await ask(url, "SHOW data_directory"));
}

async function expectNoTrace(url: string, data: string): Promise<void> {
  expect(existsSync(data)).toBe(false);
  await expect(ask(url, "SELECT 1")).rejects.toThrow("ECONNREFUSED");
}

describe("a PostgreSQL of our own", { timeout: PATIENCE }, () => {
  let postgres: Postgres;

  beforeAll(async () => {
    postgres = await startPostgres();
  }, PATIENCE);

  test("knows Danish letters", async () => {
    expect(await ask(postgres.url, "SELECT lower('ÆØÅ')")).toBe("æøå");
  });

  test("keeps what was committed through a crash and a restart", async () => {
    await ask(postgres.url, "CREATE TABLE kept AS SELECT 'still here' AS word");
    await postgres.kill();
    await expect(ask(postgres.url, "SELECT 1")).rejects.toThrow("ECONNREFUSED");
    await postgres.restart();
    expect(await ask(postgres.url, "SELECT word FROM kept")).toBe("still here");
    await postgres.restart();
    expect(await ask(postgres.url, "SELECT word FROM kept")).toBe("still here");
  });

  test("says why it does not start", async () => {
    await postgres.kill();
    const intruder = createServer();
    await new Promise<void>((listening) => intruder.listen(postgres.port, "127.0.0.1", listening));
    await expect(postgres.restart()).rejects.toThrow("Address already in use");
    await new Promise((closed) => intruder.close(closed));
    await postgres.restart();
    expect(await ask(postgres.url, "SELECT 1")).toBe(1);
  });

  test("leaves nothing behind when it is stopped", async () => {
    const data = await dataOf(postgres.url);
    await postgres.stop();
    await expectNoTrace(postgres.url, data);
  });

  test("leaves nothing behind when whoever started it is killed", async () => {
    const parent = spawn(process.execPath, [PROGRAM], { stdio: ["ignore", "pipe", "inherit"] });
    onTestFinished(() => void parent.kill("SIGKILL"));
    const [line] = await once(parent.stdout, "data");
    const url = String(line).trim();
    const data = await dataOf(url);
    parent.kill("SIGKILL");
    await vi.waitUntil(() => !existsSync(data), { timeout: 10_000 });
    await expectNoTrace(url, data);
  });
});
