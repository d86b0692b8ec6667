import { readdirSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { readBackup } from "../../src/store/backup/read-backup.ts";
import { writeBackup } from "../../src/store/backup/write-backup.ts";
import { contentsOf } from "../../src/store/digest.ts";
import type { Row } from "../../src/store/rows.ts";
import { type Keys, keyOf } from "../../src/store/seal.ts";
import { note, notes } from "../contract/notes.ts";
import { NOON } from "../contract/place.ts";
import { freshFolder } from "./folder.ts";
import { memoryStore } from "./memory-store.ts";

const KEYS: Keys = { current: keyOf(Buffer.alloc(32, 1)) };
const NEW_KEYS: Keys = { current: keyOf(Buffer.alloc(32, 2)), previous: KEYS.current };

async function written(keys?: Keys) {
  const stand = memoryStore(notes);
  await stand.store.transact(async (tx) => {
    for (const text of ["en", "to\nlinjer", 'nul \u0000 "æøå" 👩‍💻 \u2028'])
      await tx.insert(notes, "faxe", `n ${text.length}`, note(text));
    tx.audit({ tenant: "faxe", action: "x", subject: { kind: "x", id: "1" } });
  });
  const file = join(freshFolder(), "vogter.backup");
  const size = await writeBackup(file, stand.engine.all(), NOON, keys);
  return { ...stand, file, size };
}

const rowsIn = (file: string, keys?: Keys) => Array.fromAsync(readBackup(file, keys));

describe.each([
  ["in clear", undefined],
  ["sealed", KEYS],
])("a backup %s", (_how, keys) => {
  test("holds every row as it was", async () => {
    const { file, size, rows } = await written(keys);
    expect(await rowsIn(file, keys)).toEqual(await rows());
    expect(size).toEqual({ rows: 5, bytes: statSync(file).size, takenAt: NOON.toISOString() });
  });

  test("is for its owner only, and leaves nothing beside it", async () => {
    const { file } = await written(keys);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    expect(readdirSync(join(file, ".."))).toEqual(["vogter.backup"]);
  });

  test("is refused wherever it is cut off", async () => {
    const { file } = await written(keys);
    const whole = readFileSync(file);
    for (let length = 0; length < whole.length; length++) {
      writeFileSync(file, whole.subarray(0, length));
      await expect(rowsIn(file, keys)).rejects.toMatchObject({ exitCode: 2 });
    }
  });

  test("is refused whatever byte is another", async () => {
    const { file } = await written(keys);
    const whole = readFileSync(file);
    const at = fc.nat(whole.length - 1);
    await fc.assert(
      fc.asyncProperty(at, fc.integer({ min: 1, max: 255 }), async (byte, flip) => {
        const other = Buffer.from(whole);
        other[byte] = (other[byte] ?? 0) ^ flip;
        writeFileSync(file, other);
        await expect(rowsIn(file, keys)).rejects.toThrow();
      }),
      { numRuns: 300 },
    );
  });

  test("is refused when lines changed places, or one is missing or there twice", async () => {
    const { file } = await written(keys);
    const [head, first, second, ...rest] = readFileSync(file, "utf8").split("\n");
    for (const lines of [
      [head, second, first, ...rest],
      [head, second, ...rest],
      [head, first, first, second, ...rest],
    ]) {
      writeFileSync(file, lines.join("\n"));
      await expect(rowsIn(file, keys)).rejects.toMatchObject({ code: "backup.damaged" });
    }
  });
});

test("an empty store has a backup too", async () => {
  const file = join(freshFolder(), "empty");
  await writeBackup(file, memoryStore().engine.all(), NOON);
  expect(await rowsIn(file)).toEqual([]);
});

test("a sealed backup shows nothing, and opens with its key, also once that is the previous one", async () => {
  const { file } = await written(KEYS);
  expect(readFileSync(file, "utf8")).not.toMatch(/note|faxe|linjer/);
  expect(await rowsIn(file, NEW_KEYS)).toHaveLength(5);
  await expect(rowsIn(file)).rejects.toMatchObject({ code: "store.key-missing", exitCode: 2 });
  const other: Keys = { current: NEW_KEYS.current };
  await expect(rowsIn(file, other)).rejects.toMatchObject({ code: "store.wrong-key", exitCode: 2 });
});

test("nothing is overwritten, and what breaks off leaves nothing", async () => {
  const { file, engine } = await written();
  await expect(writeBackup(file, engine.all(), NOON)).rejects.toMatchObject({
    code: "backup.exists",
    exitCode: 2,
  });
  async function* breaking(): AsyncGenerator<Row> {
    yield* await Array.fromAsync(engine.all());
    throw Object.assign(new Error(), { code: "EIO" });
  }
  const other = join(file, "../other");
  await expect(writeBackup(other, breaking(), NOON)).rejects.toMatchObject({
    code: "backup.not-written",
  });
  expect(readdirSync(join(file, ".."))).toEqual(["vogter.backup"]);
  await expect(writeBackup("/no/such/folder/x", engine.all(), NOON)).rejects.toMatchObject({
    message: expect.stringContaining("the folder is gone"),
  });
});

test.each([
  ["", "backup.foreign"],
  ['{"name": "something else"}\n', "backup.foreign"],
  ["PK\u0003\u0004", "backup.foreign"],
  [`{"vogterBackup":2,"takenAt":"${NOON.toISOString()}"}\n`, "store.newer"],
  [`{"vogterBackup":1,"takenAt":"${NOON.toISOString()}"}\n`, "backup.cut-off"],
])("a file that begins with %j is refused as %s", async (text, code) => {
  const file = join(freshFolder(), "file");
  writeFileSync(file, text);
  await expect(rowsIn(file)).rejects.toMatchObject({ code, exitCode: 2 });
});

test("a file that is not there is refused", async () => {
  await expect(rowsIn("/no/such/file")).rejects.toMatchObject({ code: "backup.unreadable" });
});

test("a digest is the same in every order of rows and fields, and for nothing else", () => {
  const { shapes } = memoryStore(notes);
  const row = (id: string, value: Row["value"]): Row => ({
    ...{ kind: "note", tenant: "faxe", id, version: 1, schema: 1, value },
  });
  const digest = (...rows: Row[]) => {
    const contents = contentsOf(shapes);
    for (const one of rows) contents.add(one);
    return contents.end().digest;
  };
  const [a, b] = [row("1", { x: 1, y: [{ p: 1, q: 2 }] }), row("2", [1, 2])];
  expect(digest(a, b)).toBe(digest(b, row("1", { y: [{ q: 2, p: 1 }], x: 1 })));
  const others = [
    digest(a),
    digest(a, a),
    digest(a, row("2", [2, 1])),
    digest(a, row("3", [1, 2])),
  ];
  expect(new Set([digest(a, b), ...others]).size).toBe(5);
});
