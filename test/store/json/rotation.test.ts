import { setImmediate, setTimeout } from "node:timers/promises";
import { expect, test } from "vitest";
import { readJsonStore } from "../../../src/store/json/read-store.ts";
import type { Engine } from "../../../src/store/rows.ts";
import {
  crashed,
  filesIn,
  idsIn,
  insert,
  note,
  openStore,
  shapes,
  temporaryFolder,
} from "./stores.ts";

/** Writers that each insert notes of their own, one after the other; gives the ids that were acknowledged. */
function startWriters(engine: Engine, writers: number, each: number) {
  const acknowledged = new Set<string>();
  const write = async (writer: number) => {
    for (let n = 0; n < each; n++) {
      const id = `w${writer}-${String(n).padStart(4, "0")}`;
      await engine.transact(async (rows) => {
        await rows.insert(note(id, "x".repeat(100)));
        // In the middle of a transaction, when a snapshot may want to begin.
        if (n % 5 === 0) await setImmediate();
        await rows.insert(note(`${id}b`));
      });
      acknowledged.add(id).add(`${id}b`);
    }
  };
  const done = Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)));
  return { acknowledged, done };
}

test("under load the journal is replaced by snapshots, and nothing is lost at any moment", {
  timeout: 30_000,
}, async () => {
  const dir = temporaryFolder();
  const engine = await openStore(dir, { snapshotBytes: 20_000 });
  const { acknowledged, done } = startWriters(engine, 16, 60);
  let isDone = false;
  const finished = done.finally(() => {
    isDone = true;
  });
  let looks = 0;
  while (!isDone) {
    const before = new Set(acknowledged);
    const { rows } = await readJsonStore(dir, shapes);
    const ids = new Set(rows.map(({ id }) => id));
    expect([...before].filter((id) => !ids.has(id))).toEqual([]);
    for (const id of ids) expect(ids.has(id.endsWith("b") ? id.slice(0, -1) : `${id}b`)).toBe(true);
    looks++;
    await setImmediate();
  }
  await finished;
  expect(looks).toBeGreaterThan(3);
  expect(filesIn(dir, "db.json")).toContain("db.json.prev");
  await engine.close();
  const again = await openStore(dir);
  expect(await idsIn(again)).toEqual([...acknowledged].sort());
});

test("segments are kept for as long as the snapshot before could need them", async () => {
  const dir = temporaryFolder();
  const engine = await openStore(dir);
  const firsts = () => filesIn(dir, "journal-").map((name) => Number(name.slice(8, 24)));
  await insert(engine, "a");
  await engine.snapshot();
  expect(firsts()).toEqual([1, 2]);
  await insert(engine, "b");
  await engine.snapshot();
  expect(firsts()).toEqual([2, 3]);
  await insert(engine, "c");
  await engine.snapshot();
  expect(firsts()).toEqual([3, 4]);
  await engine.snapshot();
  expect(firsts()).toEqual([4]);
  expect(await idsIn(await openStore(crashed(dir)))).toEqual(["a", "b", "c"]);
});

test("a list of all rows is of one moment, and leaves out what a transaction has not ended yet", async () => {
  const engine = await openStore(temporaryFolder());
  await insert(engine, "a");
  const { promise, resolve } = Promise.withResolvers<void>();
  const writing = engine.transact(async (rows) => {
    await rows.insert(note("b"));
    await promise;
    throw new Error("no");
  });
  const ids: string[] = [];
  const reading = (async () => {
    for await (const { id } of engine.all()) {
      ids.push(id);
      await insert(engine, `after ${id}`);
    }
  })();
  resolve();
  await expect(writing).rejects.toThrow("no");
  await reading;
  expect(ids).toEqual(["a"]);
});

test("a snapshot waits for the transaction that is under way, and has nothing of it when it fails", async () => {
  const dir = temporaryFolder();
  const engine = await openStore(dir);
  await insert(engine, "a");
  const { promise, resolve } = Promise.withResolvers<void>();
  const writing = engine.transact(async (rows) => {
    await rows.insert(note("b"));
    await promise;
    throw new Error("no");
  });
  const taking = engine.snapshot();
  await setTimeout(30);
  expect(filesIn(dir, "db.json")).toEqual([]);
  resolve();
  await expect(writing).rejects.toThrow("no");
  await taking;
  expect(await idsIn(await openStore(crashed(dir)))).toEqual(["a"]);
});

test("what was begun before the store is closed is kept, and nothing is taken afterwards", async () => {
  const dir = temporaryFolder();
  const engine = await openStore(dir);
  const begun = [insert(engine, "a"), insert(engine, "b"), engine.snapshot(), insert(engine, "c")];
  const closing = Promise.all([engine.close(), engine.close()]);
  await expect(insert(engine, "d")).rejects.toMatchObject({ code: "store.closed" });
  await Promise.all([...begun, closing]);
  expect(engine.health()).toEqual({ ok: false, reason: "closed" });
  await expect(engine.snapshot()).rejects.toMatchObject({ code: "store.closed" });
  await expect(idsIn(engine)).rejects.toMatchObject({ code: "store.closed" });
  expect(await idsIn(await openStore(dir))).toEqual(["a", "b", "c"]);
});
