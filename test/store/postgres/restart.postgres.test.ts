import { afterAll, beforeAll, expect, test, vi } from "vitest";
import type { VogterError } from "../../../src/shared/errors.ts";
import { type Postgres, startPostgres } from "../../postgres/server.ts";
import { ask, emptyDatabase, open, things } from "./opened.ts";

const PATIENCE = 60_000;
let postgres: Postgres;

beforeAll(async () => {
  postgres = await startPostgres();
}, PATIENCE);

afterAll(() => postgres.stop(), PATIENCE);

test(
  "a database that crashes under load loses nothing and does nothing twice",
  async () => {
    const CRASHES = 3;
    const troubles: VogterError[] = [];
    const store = await open(await emptyDatabase(postgres.url), [things], {
      onTrouble: (error) => troubles.push(error),
    });
    const acknowledged: string[] = [];
    const counted: number[] = [];
    let isOver = false;
    const writer = async (name: number) => {
      for (let n = 0; !isOver; n++) {
        const id = `w${name}-${n}`;
        const count = await store.transact(async (tx) => {
          await tx.insert(things, "faxe", id, { key: "k" });
          return tx.next("faxe", `counter ${name % 4}`);
        });
        acknowledged.push(id);
        if (name % 4 === 0) counted.push(count);
      }
    };
    const writers = Array.from({ length: 16 }, (_, name) => writer(name));
    for (let n = 0; n < CRASHES; n++) {
      const before = acknowledged.length;
      await vi.waitFor(() => expect(acknowledged.length).toBeGreaterThan(before + 100), PATIENCE);
      await postgres.restart();
    }
    const before = acknowledged.length;
    await vi.waitFor(() => expect(acknowledged.length).toBeGreaterThan(before + 100), PATIENCE);
    isOver = true;
    await Promise.all(writers);

    const stored: string[] = [];
    for await (const { kind, id } of store.engine.all()) if (kind === "thing") stored.push(id);
    expect(stored.sort()).toEqual(acknowledged.sort());
    expect(counted.sort((a, b) => a - b)).toEqual(counted.map((_, n) => n + 1));
    for (const { code } of troubles) expect(code).toBe("store.unavailable");
  },
  PATIENCE,
);

test(
  "a database that stays away is given up in words, and used again once it is back",
  async () => {
    const store = await open(await emptyDatabase(postgres.url), [things], { patience: 300 });
    await postgres.kill();
    const lost = store.transact((tx) => tx.insert(things, "faxe", "1", {}));
    await expect(lost).rejects.toMatchObject({
      code: "store.unavailable",
      message: expect.stringContaining(`127.0.0.1:${postgres.port}`),
    });
    expect(await store.health()).toMatchObject({
      ok: false,
      reason: expect.stringContaining("cannot be used now"),
    });
    await postgres.restart();
    await store.transact((tx) => tx.insert(things, "faxe", "1", {}));
    expect(await store.health()).toEqual({ ok: true });
  },
  PATIENCE,
);

test("a connection that breaks while nobody uses it is told of, and replaced", async () => {
  const troubles: VogterError[] = [];
  const url = await emptyDatabase(postgres.url);
  const store = await open(url, [things], { onTrouble: (error) => troubles.push(error) });
  await store.transact((tx) => tx.insert(things, "faxe", "1", {}));
  await ask(url, END_ALL);
  await vi.waitFor(() => expect(troubles).toMatchObject([{ code: "store.unavailable" }]));
  expect(await store.transact((tx) => tx.get(things, "faxe", "1"))).toBeDefined();
});

const END_ALL = `
  SELECT pg_terminate_backend(pid) FROM pg_stat_activity
  WHERE application_name = 'vogter' AND datname = current_database()`;

test("closing waits for what is under way", async () => {
  const store = await open(await emptyDatabase(postgres.url), [things], { poolSize: 1 });
  const all = Promise.all(
    [1, 2, 3].map((n) => store.transact((tx) => tx.insert(things, "f", `${n}`, {}))),
  );
  await store.close();
  expect(await all).toHaveLength(3);
  await expect(store.transact((tx) => tx.get(things, "f", "1"))).rejects.toMatchObject({
    code: "store.closed",
  });
  expect(await store.health()).toEqual({ ok: false, reason: "closed" });
});
