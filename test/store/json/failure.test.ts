import { setTimeout } from "node:timers/promises";
import { expect, test, vi } from "vitest";
import { openJsonEngine } from "../../../src/store/json/json-engine.ts";
import { systemError, type Trouble, troubledDisk } from "./failing-disk.ts";
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

function fail(code: string): () => never {
  return () => {
    throw systemError(code);
  };
}

/** A store with two notes, on a disk that a test can make trouble with. */
async function troubledStore(options: { snapshotBytes?: number } = {}) {
  const trouble: Trouble = {};
  const [onFailure, onNoSnapshot] = [vi.fn(), vi.fn()];
  const dir = temporaryFolder();
  const disk = troubledDisk(trouble);
  const engine = await openStore(dir, { disk, onFailure, onNoSnapshot, ...options });
  await insert(engine, "a");
  await insert(engine, "b");
  return { dir, engine, trouble, onFailure, onNoSnapshot };
}

test.each<[string, Trouble, string]>([
  ["an fsync fails", { sync: fail("EIO") }, "the disk reports an error (EIO)"],
  ["the disk is full", { put: fail("ENOSPC") }, "the disk is full (ENOSPC)"],
  ["the disk can only be read", { put: fail("EROFS") }, "the disk can only be read (EROFS)"],
  ["nothing may be written", { put: fail("EACCES") }, "Vogter may not write there (EACCES)"],
  ["writing takes nothing", { most: 0 }, "the disk reports an error (EIO)"],
])(
  "when %s, nothing is taken any more, and what was acknowledged is there",
  async (_, trouble, reason) => {
    const { dir, engine, trouble: begun, onFailure } = await troubledStore();
    Object.assign(begun, trouble);
    const waiting = await Promise.allSettled([
      insert(engine, "c"),
      insert(engine, "d"),
      idsIn(engine),
    ]);
    for (const key of ["put", "sync", "most"] as const) delete begun[key];

    const error = expect.objectContaining({
      code: "store.failed",
      message: `The store stopped: ${reason}.`,
    });
    expect(waiting).toEqual(Array(3).fill({ status: "rejected", reason: error }));
    await expect(insert(engine, "e")).rejects.toEqual(error);
    await expect(idsIn(engine)).rejects.toEqual(error);
    await expect(engine.snapshot()).rejects.toEqual(error);
    expect(engine.health()).toEqual({ ok: false, reason: expect.stringContaining(reason) });
    expect(onFailure.mock.calls).toEqual([[error]]);

    await engine.close();
    const ids = await idsIn(await openStore(crashed(dir)));
    // What was not acknowledged may be there, but only from the beginning on.
    expect(["a,b", "a,b,c", "a,b,c,d"]).toContain(ids.join());
  },
);

test("a write that takes a part goes on with the rest", async () => {
  const { dir, engine, trouble } = await troubledStore();
  trouble.most = 7;
  await insert(engine, "c");
  await engine.snapshot();
  await insert(engine, "d");
  expect(await idsIn(await openStore(crashed(dir)))).toEqual(["a", "b", "c", "d"]);
});

test("what is not on the disk yet is seen by nobody", async () => {
  const { engine, trouble } = await troubledStore();
  const { promise, resolve } = Promise.withResolvers<void>();
  trouble.sync = () => promise;
  const seen: string[] = [];
  const watch = (what: string, work: Promise<unknown>) =>
    work.then(
      () => seen.push(what),
      () => seen.push(what),
    );
  const all = [
    watch("written", insert(engine, "c")),
    watch(
      "read",
      engine.transact(async (rows) => rows.get("note", "faxe", "c", false)),
    ),
    watch("listed", idsIn(engine)),
    watch(
      "refused",
      engine.transact(async (rows) => {
        if (!(await rows.insert(note("c")))) throw new Error("there already");
      }),
    ),
  ];
  await setTimeout(50);
  expect(seen).toEqual([]);
  resolve();
  await Promise.all(all);
  expect(seen.toSorted()).toEqual(["listed", "read", "refused", "written"]);
});

test.each<[string, Trouble]>([
  ["the disk is full", { write: fail("ENOSPC") }],
  ["its fsync fails", { sync: (path) => (path.includes("db.json") ? fail("EIO")() : undefined) }],
  [
    "it cannot be made",
    { create: (path) => (path.includes("db.json") ? fail("EACCES")() : undefined) },
  ],
])("a snapshot that fails because %s loses nothing, and the store goes on", async (_, trouble) => {
  const {
    dir,
    engine,
    trouble: begun,
    onFailure,
    onNoSnapshot,
  } = await troubledStore({ snapshotBytes: 300 });
  Object.assign(begun, trouble);
  await insert(engine, "c", "d", "e", "f", "g", "h");
  await insert(engine, "i");
  await expect(engine.snapshot()).rejects.toMatchObject({ code: "store.no-snapshot" });
  expect(onNoSnapshot).toHaveBeenCalled();
  expect(onFailure).not.toHaveBeenCalled();
  expect(engine.health()).toEqual({ ok: true });
  expect(filesIn(dir, "db.json")).toEqual([]);
  expect(await idsIn(await openStore(crashed(dir)))).toEqual(await idsIn(engine));

  for (const key of ["write", "sync", "create"] as const) delete begun[key];
  await engine.snapshot();
  expect(filesIn(dir, "db.json")).toEqual(["db.json"]);
  const again = await openStore(crashed(dir));
  expect(await idsIn(again)).toEqual(await idsIn(engine));
});

test("a store that cannot begin a new segment stops", async () => {
  const { dir, engine, trouble } = await troubledStore();
  trouble.create = fail("EMFILE");
  await expect(engine.snapshot()).rejects.toMatchObject({ code: "store.failed" });
  await expect(insert(engine, "c")).rejects.toMatchObject({ code: "store.failed" });
  expect(await idsIn(await openStore(crashed(dir)))).toEqual(["a", "b"]);
});

test("a restore that fails leaves an empty store behind", async () => {
  const trouble: Trouble = {};
  const dir = temporaryFolder();
  const engine = await openStore(dir, { disk: troubledDisk(trouble) });
  trouble.write = fail("ENOSPC");
  const rows = async function* () {
    yield note("a");
  };
  await expect(engine.fill(rows())).rejects.toMatchObject({ code: "store.failed" });
  await engine.close();
  const again = await openStore(dir);
  expect(await idsIn(again)).toEqual([]);
  await again.fill(rows());
  expect(await idsIn(again)).toEqual(["a"]);
});

test("a folder that cannot be written to is named, with the reason", async () => {
  const disk = { ...troubledDisk({}), makeFolder: async () => fail("EROFS")() };
  await expect(openJsonEngine("/somewhere", shapes, { disk })).rejects.toMatchObject({
    code: "store.unusable",
    message: "The store in /somewhere cannot be opened: the disk can only be read (EROFS).",
  });
});

test("a transaction that fails leaves nothing behind, neither in memory nor on disk", async () => {
  const { dir, engine } = await troubledStore();
  const failing = engine.transact(async (rows) => {
    await rows.insert(note("c"));
    await rows.remove(note("a"));
    await rows.replace(note("b"), note("b", "changed", 2));
    throw new Error("no");
  });
  await expect(failing).rejects.toThrow("no");
  for (const store of [engine, await openStore(crashed(dir))]) {
    const rows = await Array.fromAsync(store.all());
    expect(rows.toSorted((a, b) => (a.id < b.id ? -1 : 1))).toEqual([note("a"), note("b")]);
  }
});
