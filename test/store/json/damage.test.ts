import { readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { VogterError } from "../../../src/shared/errors.ts";
import { openJsonEngine } from "../../../src/store/json/json-engine.ts";
import { recover } from "../../../src/store/json/recover.ts";
import {
  copyStore,
  crashed,
  filesIn,
  insert,
  note,
  openStore,
  shapes,
  temporaryFolder,
} from "./stores.ts";

const COMMITS = 5;

/** A store with a snapshot of ten rows, and commits after it; `states[n]` is what it held after commit n. */
async function smallStore() {
  const dir = temporaryFolder();
  const engine = await openStore(dir);
  await insert(engine, ..."abcdefghij");
  await engine.snapshot();
  const states = new Map<number, string>();
  const remember = async () =>
    states.set(states.size + 1, asText(await Array.fromAsync(engine.all())));
  await remember();
  for (let n = 1; n <= COMMITS; n++) {
    await engine.transact(async (rows) => {
      await rows.insert(note(`k${n}`, "æ".repeat(n * 3)));
      if (n % 3 === 0) await rows.remove(note(`k${n - 1}`));
      await rows.replace(note("a", "", n), note("a", `changed ${n}`, n + 1));
    });
    await remember();
  }
  const [journal = ""] = filesIn(dir, "journal-").slice(-1);
  return { dir, states, last: COMMITS + 1, journal };
}

function asText(rows: Iterable<{ id: string }>): string {
  return JSON.stringify([...rows].sort((a, b) => (a.id < b.id ? -1 : 1)));
}

/** What a store is read as: the number of its last commit, if it holds exactly what it held then; or a refusal. */
async function outcome(dir: string, states: ReadonlyMap<number, string>) {
  try {
    const { rows, seq } = await recover(dir);
    return asText(rows as Iterable<{ id: string }>) === states.get(seq) ? seq : `wrong at ${seq}`;
  } catch (error) {
    if (!(error instanceof VogterError)) throw error;
    return error.code;
  }
}

test("a journal cut off at any byte is a store as it was after the commits that are whole", async () => {
  const { dir, states, journal } = await smallStore();
  const path = join(crashed(dir), journal);
  const whole = readFileSync(path);
  const used = whole.lastIndexOf("\n") + 1;
  const header = whole.indexOf("\n") + 1;
  const wrong: number[] = [];
  for (let length = used + 10; length >= 0; length--) {
    truncateSync(path, length);
    const lines = whole.subarray(header, length).filter((byte) => byte === 10).length;
    const expected = length < header ? "store.damaged" : 1 + lines;
    if ((await outcome(dirname(path), states)) !== expected) wrong.push(length);
  }
  expect(wrong).toEqual([]);
});

test("a byte changed anywhere in the journal loses nothing but the last commit, and that only as a whole", async () => {
  const { dir, states, last, journal } = await smallStore();
  const copy = crashed(dir);
  const allocated = readFileSync(join(copy, journal));
  const used = allocated.lastIndexOf("\n") + 1;
  const whole = allocated.subarray(0, used + 20);
  const lastLine = whole.lastIndexOf("\n", used - 2) + 1;
  const outcomes: unknown[] = [];
  for (let at = 0; at < whole.length; at++) {
    writeFileSync(join(copy, journal), withChange(whole, at));
    outcomes.push(await outcome(copy, states));
  }
  expect(outcomes).toEqual([
    ...Array(lastLine).fill("store.damaged"),
    ...Array(used - lastLine).fill(last - 1),
    ...Array(20).fill(last),
  ]);
});

test("a byte changed anywhere in the snapshot, or a part cut off, is a refusal", async () => {
  const { dir, states } = await smallStore();
  const copy = crashed(dir);
  const whole = readFileSync(join(copy, "db.json"));
  rmSync(join(copy, "journal-0000000000000001.log"));
  const outcomes = new Set<unknown>();
  for (let at = 0; at < whole.length; at++) {
    for (const bytes of [withChange(whole, at), whole.subarray(0, at)]) {
      writeFileSync(join(copy, "db.json"), bytes);
      outcomes.add(await outcome(copy, states));
    }
  }
  expect([...outcomes]).toEqual(["store.damaged"]);
});

test("with the snapshot before, a byte changed anywhere in the snapshot loses nothing", async () => {
  const { dir, states, last } = await smallStore();
  const copy = crashed(dir);
  const engine = await openJsonEngine(copy, shapes);
  await engine.close();
  const whole = readFileSync(join(copy, "db.json"));
  const outcomes = new Set<unknown>();
  for (let at = 0; at < whole.length; at++) {
    writeFileSync(join(copy, "db.json"), withChange(whole, at));
    outcomes.add(await outcome(copy, states));
  }
  expect([...outcomes]).toEqual([last]);
});

/** The same bytes but one. */
function withChange(whole: Buffer, at: number): Buffer {
  const bytes = Buffer.from(whole);
  bytes[at] = (bytes[at] ?? 0) ^ ([0x01, 0x20, 0xff][at % 3] ?? 0);
  return bytes;
}

test("what is read as a shorter journal goes on from there when it is opened", async () => {
  const { dir, states, last, journal } = await smallStore();
  const whole = readFileSync(join(dir, journal));
  const used = whole.lastIndexOf("\n") + 1;
  for (const missing of [1, 20, 60]) {
    const copy = temporaryFolder();
    copyStore(dir, copy);
    truncateSync(join(copy, journal), used - missing);
    const engine = await openStore(copy);
    expect(engine.report.torn?.file).toBe(journal);
    expect(asText(await Array.fromAsync(engine.all()))).toBe(states.get(last - 1));
    await insert(engine, "new");
    const again = await openStore(crashed(copy));
    expect(
      await again.transact(async (rows) => rows.get("note", "faxe", "new", false)),
    ).toBeDefined();
    expect(again.report.torn).toBeUndefined();
  }
});
