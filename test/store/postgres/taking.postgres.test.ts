import { expect, test, vi } from "vitest";
import * as sql from "../../../src/store/postgres/sql.ts";
import { ask, connect, emptyDatabase, open, things } from "./opened.ts";

const DUE = { from: "", to: "9", take: true } as const;

test("replicas share out what is due, and nobody gets what another has claimed", async () => {
  const MANY = 240;
  const url = await emptyDatabase();
  const replicas = await Promise.all([open(url), open(url), open(url)]);
  const [first] = replicas;
  await first?.transact(async (tx) => {
    for (let n = 0; n < MANY; n++) await tx.insert(things, "faxe", `t${n}`, { due: `${n % 10}` });
  });
  const claimed: string[] = [];
  await Promise.all(
    replicas.flatMap((replica) =>
      Array.from({ length: 4 }, async () => {
        for (;;) {
          const ids = await replica.transact(async (tx) => {
            const found = await tx.find(things, "due", { ...DUE, to: "~", limit: 7 });
            for (const doc of found) await tx.replace(things, doc, { key: "done" });
            return found.map(({ id }) => id);
          });
          if (ids.length === 0) break;
          claimed.push(...ids);
        }
      }),
    ),
  );
  expect(claimed).toHaveLength(MANY);
  expect(new Set(claimed).size).toBe(MANY);
});

test("a search that began before another's claim does not find what was claimed", async () => {
  const url = await emptyDatabase();
  const store = await open(url);
  const doc = await store.transact((tx) => tx.insert(things, "faxe", "1", { due: "1" }));
  await store.transact((tx) => tx.insert(things, "faxe", "2", { due: "2" }));

  const [keeper, late] = [await connect(url), await connect(url)];
  await keeper.query("SELECT pg_advisory_lock(1)");
  await late.query("BEGIN; SET LOCAL enable_seqscan = off; SET LOCAL enable_hashjoin = off");
  // Its view of the database is settled before the claim, and it comes to the rows after it.
  const text = sql
    .find(false, true)
    .text.replace("WHERE", "WHERE (SELECT pg_advisory_xact_lock(1)) IS NOT NULL AND");
  const search = late.query(text, ["thing", "due", "", "", "9", 10]);
  await vi.waitFor(async () => {
    expect(await ask(url, "SELECT FROM pg_locks WHERE NOT granted")).toHaveLength(1);
  });
  await store.transact((tx) => tx.replace(things, doc, { due: "8" }));
  await keeper.query("SELECT pg_advisory_unlock(1)");
  expect((await search).rows.map(({ id }) => id)).toEqual(["2"]);
});

test("two who wait for each other both get through", async () => {
  const store = await open(await emptyDatabase());
  await store.transact(async (tx) => {
    await tx.insert(things, "faxe", "a", {});
    await tx.insert(things, "faxe", "b", {});
  });
  let tries = 0;
  const met = Promise.withResolvers<void>();
  const both = (ids: readonly string[]) =>
    store.transact(async (tx) => {
      for (const id of ids) {
        const doc = await tx.take(things, "faxe", id);
        if (doc) await tx.replace(things, doc, {});
        if (id !== ids[0]) continue;
        if (++tries === 2) met.resolve();
        await met.promise;
      }
    });
  await Promise.all([both(["a", "b"]), both(["b", "a"])]);
  expect(tries).toBe(3);
  expect((await store.transact((tx) => tx.get(things, "faxe", "a")))?.version).toBe(3);
});

test("many who count at once on two replicas lose nothing", async () => {
  const url = await emptyDatabase();
  const replicas = [await open(url), await open(url)];
  const counts = await Promise.all(
    replicas.flatMap((replica) =>
      Array.from({ length: 32 }, () => replica.transact((tx) => tx.next("faxe", "n"))),
    ),
  );
  expect(counts.sort((a, b) => a - b)).toEqual(Array.from({ length: 64 }, (_, n) => n + 1));
});

test("an answer that nobody waited for spoils the transaction", async () => {
  const store = await open(await emptyDatabase());
  const careless = store.engine.transact(async (rows) => {
    void Promise.resolve(
      rows.insert({ kind: "thing", tenant: "faxe", id: "1", version: 1, schema: 1, value: {} }),
    ).catch(() => undefined);
  });
  await expect(careless).rejects.toMatchObject({ code: "store.ended" });
  expect(await store.transact((tx) => tx.get(things, "faxe", "1"))).toBeUndefined();
});

test("a transaction that only reads leaves no trace", async () => {
  const url = await emptyDatabase();
  const store = await open(url);
  await store.transact((tx) => tx.get(things, "faxe", "1"));
  expect(await ask(url, "TABLE vogter.writer")).toEqual([]);
});
