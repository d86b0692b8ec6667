import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath } from "node:url";
import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { systemClock } from "../../src/shared/clock.ts";
import { createStore, type Store } from "../../src/store/index.ts";
import { openPostgresEngine } from "../../src/store/postgres/postgres-engine.ts";
import type { Row } from "../../src/store/rows.ts";
import { type Postgres, startPostgres } from "../postgres/server.ts";
import { SHAPES, TENANT } from "./kinds.ts";

const REPLICA = fileURLToPath(import.meta.resolve("./replica.ts"));
const JOBS = 3_000;
const PATIENCE = { timeout: 110_000, interval: 250 };

let postgres: Postgres;
let folder: string;
let outside: string;
let store: Store;
let rows: () => Promise<Row[]>;
let replicas: ChildProcess[];

beforeEach(async () => {
  postgres = await startPostgres();
  folder = await mkdtemp(join(tmpdir(), "vogter-replicas-"));
  outside = join(folder, "outside");
  await writeFile(outside, "");
  const engine = await openPostgresEngine(postgres.url, SHAPES);
  store = createStore(engine, SHAPES, systemClock);
  rows = () => Array.fromAsync(engine.all());
  await plan(JOBS);
  replicas = await Promise.all([1, 2, 3].map(startReplica));
});

afterEach(async () => {
  for (const replica of replicas) replica.kill("SIGKILL");
  await store.close();
  await postgres.stop();
  await rm(folder, { recursive: true });
});

async function plan(count: number): Promise<void> {
  const dueAt = new Date(Date.now() - 1_000);
  for (let from = 0; from < count; from += 500) {
    await store.transact(async (tx) => {
      for (let n = from; n < Math.min(count, from + 500); n++)
        await tx.schedule({ key: `work-${n}`, kind: "work", tenant: TENANT, dueAt });
    });
  }
}

async function startReplica(seed: number): Promise<ChildProcess> {
  const replica = spawn(process.execPath, [REPLICA, postgres.url, outside, String(seed)], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(replica.stdout, "data");
  return replica;
}

const said = async () => (await readFile(outside, "utf8")).split("\n").filter(Boolean);

/** Everything was done once and said once, and nothing is left to do. */
async function expectAllOnce(): Promise<void> {
  await vi.waitUntil(async () => (await said()).length >= JOBS, PATIENCE);
  await vi.waitUntil(async () => {
    const left = (await rows()).filter(({ kind, value }) => kind === "job" && !isDone(value));
    return left.length === 0;
  }, PATIENCE);
  const all = await rows();
  expect(all.filter(({ kind }) => kind === "effect")).toHaveLength(JOBS);
  const counter = all.find(({ kind, id }) => kind === "counter" && id === "effects");
  expect(counter?.value).toEqual({ last: JOBS });
  const lines = await said();
  expect(new Set(lines).size).toBe(JOBS);
  expect(lines).toHaveLength(JOBS);
}

function isDone(value: unknown): boolean {
  return (value as { state: string }).state === "done";
}

test(`${JOBS} due jobs over three replicas, one of them killed: every effect once`, async () => {
  await vi.waitUntil(async () => (await said()).length > JOBS / 5, PATIENCE);
  replicas[0]?.kill("SIGKILL");
  await expectAllOnce();
}, 240_000);

test("a database that is restarted under load loses nothing, and the replicas go on by themselves", async () => {
  for (const share of [0.2, 0.5]) {
    await vi.waitUntil(async () => (await said()).length > JOBS * share, PATIENCE);
    await postgres.restart();
  }
  await expectAllOnce();
  expect(replicas.map(({ exitCode }) => exitCode)).toEqual([null, null, null]);
}, 240_000);
