import { readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { expect, test } from "vitest";
import { openJsonEngine } from "../../../src/store/json/json-engine.ts";
import { recover } from "../../../src/store/json/recover.ts";
import { keysFrom, newKey } from "./seal-helpers.ts";
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

const [FIRST, SECOND] = [newKey(), newKey()];
const SECRET = "Ida Hansen, 0101701234";

/** A store with two snapshots and a journal, all under a key; then the process died. */
async function storeUnder(key: string | undefined) {
  const dir = temporaryFolder();
  const engine = await openStore(dir, { keys: key ? keysFrom(key) : undefined });
  for (const id of ["a", "b", "c"]) {
    await engine.transact(async (rows) => rows.insert(note(id, SECRET)));
    if (id !== "c") await engine.snapshot();
  }
  return crashed(dir);
}

function contents(dir: string): string {
  return filesIn(dir)
    .map((name) => readFileSync(join(dir, name), "latin1"))
    .join("\n");
}

test("nothing of what is stored can be read in the folder", async () => {
  const plain = contents(await storeUnder(undefined));
  const sealed = contents(await storeUnder(FIRST));
  for (const word of [
    SECRET,
    Buffer.from(SECRET).toString("base64").slice(2, 20),
    "note",
    "faxe",
  ]) {
    expect(sealed).not.toContain(word);
  }
  expect(plain).toContain(SECRET);
});

test("it is read with its key", async () => {
  const engine = await openStore(await storeUnder(FIRST), { keys: keysFrom(FIRST) });
  expect(await Array.fromAsync(engine.all())).toEqual(
    ["a", "b", "c"].map((id) => note(id, SECRET)),
  );
});

test.each([
  ["another key", keysFrom(SECOND), "store.wrong-key"],
  ["no key", undefined, "store.key-missing"],
])("with %s it is refused, and left as it is", async (_, keys, code) => {
  const dir = await storeUnder(FIRST);
  const before = contents(dir);
  const refusal = { code, exitCode: 2, message: expect.stringContaining("db.json is encrypted") };
  await expect(openJsonEngine(dir, shapes, { keys })).rejects.toMatchObject(refusal);
  expect(contents(dir)).toBe(before);
});

test("a journal without a snapshot is refused with another key as well", async () => {
  const dir = temporaryFolder();
  const engine = await openStore(dir, { keys: keysFrom(FIRST) });
  await insert(engine, "a");
  const opened = openJsonEngine(crashed(dir), shapes, { keys: keysFrom(SECOND) });
  await expect(opened).rejects.toMatchObject({ code: "store.wrong-key" });
});

test.each([
  ["another key", FIRST],
  ["no key before", undefined],
])("opened with a new key after %s, nothing but the new key opens it", async (_, before) => {
  const dir = await storeUnder(before);
  const engine = await openStore(dir, { keys: keysFrom(SECOND, before) });
  const copy = crashed(dir);
  expect(contents(copy)).not.toContain(SECRET);
  expect(contents(copy)).not.toContain(keysFrom(FIRST)?.current.id);
  expect(filesIn(copy, "db.json")).toEqual(["db.json", "db.json.prev"]);
  await insert(engine, "d");
  const again = await openStore(crashed(dir), { keys: keysFrom(SECOND) });
  expect(await idsIn(again)).toEqual(["a", "b", "c", "d"]);
});

test("a byte changed anywhere in a sealed store is a refusal, or the last commit is missing as a whole", async () => {
  const dir = await storeUnder(FIRST);
  const keys = keysFrom(FIRST);
  const [journal = ""] = filesIn(dir, "journal-").slice(-1);
  const whole = readFileSync(join(dir, journal));
  const outcomes = new Set<unknown>();
  for (let at = 0; at < whole.lastIndexOf("\n") + 5; at++) {
    const bytes = Buffer.from(whole);
    bytes[at] = (bytes[at] ?? 0) ^ 0x02;
    writeFileSync(join(dir, journal), bytes.subarray(0, whole.lastIndexOf("\n") + 9));
    const found = await recover(dir, keys).then(
      ({ seq, rows }) => `${seq}: ${Array.from(rows, ({ id }) => id).join()}`,
      (error) => error.code,
    );
    outcomes.add(found);
  }
  expect([...outcomes].toSorted()).toEqual(["2: a,b", "3: a,b,c", "store.damaged"]);
});

test("only its owner may read the files", async () => {
  const dir = join(temporaryFolder(), "state");
  const engine = await openStore(dir);
  await insert(engine, "a");
  await engine.snapshot();
  await insert(engine, "b");
  await engine.snapshot();
  const modes = [...filesIn(dir), "store.lock"].map(
    (name) => statSync(join(dir, name)).mode & 0o777,
  );
  expect(new Set(modes)).toEqual(new Set([0o600]));
  expect(statSync(dir).mode & 0o777).toBe(0o700);
});
