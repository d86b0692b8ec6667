import { mkdirSync, readFileSync, renameSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { z } from "zod";
import { defineKind, shapesOf } from "../../../src/store/index.ts";
import { openJsonEngine } from "../../../src/store/json/json-engine.ts";
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

const SEGMENT = /^journal-/;

/** A store that was stopped or killed again and again: two snapshots, and several segments after them. */
async function usedStore() {
  let dir = temporaryFolder();
  for (const round of ["a", "b", "c", "d", "e"]) {
    const engine = await openStore(dir);
    await insert(engine, `${round}1`);
    if (round < "c") await engine.snapshot();
    await insert(engine, `${round}2`);
    dir = crashed(dir);
  }
  return dir;
}

const ALL = ["a1", "a2", "b1", "b2", "c1", "c2", "d1", "d2", "e1", "e2"];

test("a store that was killed again and again has everything", async () => {
  const engine = await openStore(await usedStore());
  expect(await idsIn(engine)).toEqual(ALL);
  expect(engine.report).toMatchObject({ snapshot: "db.json", damaged: [], commits: 7 });
});

test("a store that was closed has everything in its snapshot, and its journal is empty", async () => {
  const dir = temporaryFolder();
  const engine = await openStore(dir);
  await insert(engine, "a", "b");
  await engine.close();
  const again = await openStore(dir);
  expect(await idsIn(again)).toEqual(["a", "b"]);
  expect(again.report).toEqual({ snapshot: "db.json", snapshotSeq: 1, damaged: [], commits: 0 });
});

test("the snapshot is JSON that a person can read", async () => {
  const dir = temporaryFolder();
  const engine = await openStore(dir);
  await insert(engine, "a");
  await engine.snapshot();
  expect(JSON.parse(readFileSync(join(dir, "db.json"), "utf8"))).toMatchObject({
    format: 1,
    count: 1,
    columns: ["kind", "tenant", "id", "version", "schema", "value"],
    rows: [["note", "faxe", "a", 1, 1, { text: "text of a" }]],
  });
});

test("without any one of the segments that are needed it refuses to start", async () => {
  const dir = await usedStore();
  const seq = JSON.parse(readFileSync(join(dir, "db.json"), "utf8")).seq;
  const needed = filesIn(dir, "journal-").filter((name) => Number(name.slice(8, 24)) > seq);
  expect(needed.length).toBeGreaterThan(2);
  for (const name of needed) {
    const copy = crashed(dir);
    rmSync(join(copy, name));
    await expect(openJsonEngine(copy, shapes), name).rejects.toMatchObject({
      code: "store.missing",
      message: expect.stringContaining(name),
      mend: expect.stringContaining("vogter store restore"),
    });
  }
});

test("with two segments swapped it refuses to start", async () => {
  const dir = await usedStore();
  const [a = "", b = ""] = filesIn(dir, "journal-").slice(-2);
  renameSync(join(dir, a), join(dir, "x"));
  renameSync(join(dir, b), join(dir, a));
  renameSync(join(dir, "x"), join(dir, b));
  await expect(openJsonEngine(dir, shapes)).rejects.toMatchObject({ code: "store.damaged" });
});

test.each([
  ["cut short", (path: string) => truncateSync(path, 40)],
  ["empty", (path: string) => writeFileSync(path, "")],
  ["full of zeros", (path: string) => writeFileSync(path, Buffer.alloc(300))],
  ["null", (path: string) => writeFileSync(path, "null")],
  ["an empty object", (path: string) => writeFileSync(path, "{}\n")],
  ["gone", (path: string) => rmSync(path)],
])(
  "a snapshot that is %s: the one before is read, and a new one is written",
  async (what, damage) => {
    const dir = await usedStore();
    damage(join(dir, "db.json"));
    const engine = await openStore(dir);
    expect(await idsIn(engine)).toEqual(ALL);
    expect(engine.report.snapshot).toBe("db.json.prev");
    const aside = what === "gone" ? [] : ["db.json.damaged-1"];
    expect(engine.report.damaged.map(({ file }) => file)).toEqual(aside.map(() => "db.json"));
    expect(filesIn(dir, "db.json.damaged")).toEqual(aside);
    await engine.close();
    expect((await openStore(dir)).report).toMatchObject({ snapshot: "db.json", damaged: [] });
  },
);

test("with both snapshots damaged it refuses to start, and leaves them as they are", async () => {
  const dir = await usedStore();
  for (const name of ["db.json", "db.json.prev"]) truncateSync(join(dir, name), 50);
  const before = filesIn(dir);
  await expect(openJsonEngine(dir, shapes)).rejects.toMatchObject({
    code: "store.damaged",
    message: expect.stringMatching(/^db\.json is damaged at byte \d+: /),
    mend: expect.stringContaining("vogter store verify"),
  });
  expect(filesIn(dir)).toEqual(before);
});

test("without both snapshots it refuses to start, whatever is left", async () => {
  const dir = await usedStore();
  for (const name of ["db.json", "db.json.prev"]) rmSync(join(dir, name));
  await expect(openJsonEngine(dir, shapes)).rejects.toMatchObject({ code: "store.missing" });
  for (const name of filesIn(dir)) if (SEGMENT.test(name)) rmSync(join(dir, name));
  writeFileSync(join(dir, "db.json.damaged-1"), "");
  await expect(openJsonEngine(dir, shapes)).rejects.toMatchObject({ code: "store.missing" });
});

test("without the snapshot that a restore wrote it refuses to start", async () => {
  const dir = temporaryFolder();
  const engine = await openStore(dir);
  await engine.fill(rowsOf("a", "b"));
  await insert(engine, "c");
  const [without, damaged] = [crashed(dir), crashed(dir)];
  rmSync(join(without, "db.json"));
  await expect(openJsonEngine(without, shapes)).rejects.toMatchObject({ code: "store.missing" });
  truncateSync(join(damaged, "db.json"), 50);
  await expect(openJsonEngine(damaged, shapes)).rejects.toMatchObject({ code: "store.damaged" });
});

test("a first snapshot that is damaged is not needed while the journal has it all", async () => {
  const dir = temporaryFolder();
  const engine = await openStore(dir);
  await insert(engine, "a");
  await engine.snapshot();
  await insert(engine, "b");
  const copy = crashed(dir);
  truncateSync(join(copy, "db.json"), 50);
  const again = await openStore(copy);
  expect(await idsIn(again)).toEqual(["a", "b"]);
  expect(again.report.snapshot).toBeUndefined();
});

test.each([
  ["empty", Buffer.alloc(0)],
  ["full of zeros", Buffer.alloc(4096)],
])("a segment that is %s is a refusal", async (_, content) => {
  const dir = await usedStore();
  const [last = ""] = filesIn(dir, "journal-").slice(-1);
  writeFileSync(join(dir, last), content);
  await expect(openJsonEngine(dir, shapes)).rejects.toMatchObject({
    code: "store.damaged",
    message: expect.stringContaining(last),
  });
});

test("files that a crash left unfinished are removed, and nothing is read from them", async () => {
  const dir = await usedStore();
  for (const name of ["db.json.tmp", "db.json.prev.tmp", "journal-0000000000000099.log.tmp"]) {
    writeFileSync(join(dir, name), "{");
  }
  expect(await idsIn(await openStore(dir))).toEqual(ALL);
  expect(filesIn(dir).filter((name) => name.endsWith(".tmp"))).toEqual([]);
});

test("a folder that holds only what is not the store's is an empty store", async () => {
  const dir = join(temporaryFolder(), "deeper", "state");
  mkdirSync(dir, { recursive: true });
  mkdirSync(join(dir, "lost+found"));
  writeFileSync(join(dir, "db.json.tmp"), "");
  const engine = await openStore(dir);
  expect(await idsIn(engine)).toEqual([]);
});

test("rows of an older version are read in the shape of today; of a newer one, not at all", async () => {
  const dir = temporaryFolder();
  const engine = await openStore(dir);
  await insert(engine, "a");
  await engine.snapshot();
  await insert(engine, "b");
  const copy = crashed(dir);
  const later = defineKind({
    name: "note",
    version: 2,
    schema: z.strictObject({ words: z.string() }),
    upgrades: { 1: (value) => ({ words: (value as { text: string }).text }) },
  });
  const upgraded = await openJsonEngine(copy, shapesOf([later]));
  const rows = await Array.fromAsync(upgraded.all());
  expect(rows.map(({ value, schema }) => [value, schema])).toEqual([
    [{ words: "text of a" }, 2],
    [{ words: "text of b" }, 2],
  ]);
  await upgraded.close();
  await expect(openJsonEngine(copy, shapes)).rejects.toMatchObject({ code: "store.newer" });
});

test("a store is filled when it is empty, and the rows are there after a crash", async () => {
  const dir = temporaryFolder();
  const engine = await openStore(dir);
  await engine.fill(rowsOf("a", "b"));
  expect(await idsIn(engine)).toEqual(["a", "b"]);
  expect(await idsIn(await openStore(crashed(dir)))).toEqual(["a", "b"]);
  await expect(engine.fill(rowsOf("c"))).rejects.toMatchObject({ code: "store.not-empty" });
});

async function* rowsOf(...ids: string[]) {
  for (const id of ids) yield note(id);
}
