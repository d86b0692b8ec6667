import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  truncateSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { describe, expect, onTestFinished, test } from "vitest";
import { cached } from "../../../src/shared/learning/cache.ts";

const LEARNED = { words: new Map([["brud", 1]]), weights: Float32Array.of(0.5, 0.25) };

/** A folder of sources, a cache beside it, and a count of how often something was made. */
function setUp() {
  const root = mkdtempSync(join(tmpdir(), "vogter-cache-"));
  onTestFinished(() => rmSync(root, { recursive: true, force: true }));
  const [data, cache] = [join(root, "phrasings"), join(root, "made")];
  mkdirSync(join(data, "more"), { recursive: true });
  writeFileSync(join(data, "breach.yaml"), "breach: []");
  writeFileSync(join(data, "more", "rules.yaml"), "rules: []");
  writeFileSync(join(root, "topics.yaml"), "topics: {}");
  let made = 0;
  const open = (folder = cache) =>
    cached(
      "learned",
      [data, join(root, "topics.yaml")],
      async () => {
        made++;
        return LEARNED;
      },
      folder,
    );
  const kept = () => readdirSync(cache).map((name) => join(cache, name));
  return { root, data, cache, open, kept, made: () => made };
}

test("what was made is kept, and the second start does not make it again", async () => {
  const { open, made } = setUp();
  expect(await open()).toEqual(LEARNED);
  expect(await open()).toEqual(LEARNED);
  expect(made()).toBe(1);
});

describe("it is made anew when", () => {
  test.each<[string, (at: { root: string; data: string }) => void]>([
    ["a file changes", ({ root }) => writeFileSync(join(root, "topics.yaml"), "topics: {a: 1}")],
    [
      "a file deep below changes",
      ({ data }) => writeFileSync(join(data, "more", "rules.yaml"), ""),
    ],
    ["a file is added", ({ data }) => writeFileSync(join(data, "new.yaml"), "")],
    ["a file is gone", ({ data }) => rmSync(join(data, "breach.yaml"))],
    [
      "a file has another name",
      ({ data }) => {
        cpSync(join(data, "breach.yaml"), join(data, "brud.yaml"));
        rmSync(join(data, "breach.yaml"));
      },
    ],
  ])("%s", async (_, change) => {
    const at = setUp();
    await at.open();
    change(at);
    expect(await at.open()).toEqual(LEARNED);
    expect(at.made()).toBe(2);
    // What nobody will read again is not left behind.
    expect(at.kept()).toHaveLength(1);
  });
});

describe("a damaged file is made anew:", () => {
  test.each<[string, (file: string) => void]>([
    ["empty", (file) => truncateSync(file, 0)],
    ["cut off", (file) => truncateSync(file, readFileSync(file).length - 7)],
    ["something else", (file) => writeFileSync(file, "not what was made")],
    ["zeros", (file) => writeFileSync(file, Buffer.alloc(200))],
  ])("%s", async (_, damage) => {
    const { open, made, kept } = setUp();
    await open();
    for (const file of kept()) damage(file);
    expect(await open()).toEqual(LEARNED);
    expect(made()).toBe(2);
    expect(await open()).toEqual(LEARNED);
    expect(made()).toBe(2);
  });
});

test("where nothing can be written it is made at every start", async () => {
  const { root, open, made } = setUp();
  // Holds for root too, who may write into a folder that is read-only.
  const taken = join(root, "taken");
  writeFileSync(taken, "");
  expect(await open(taken)).toEqual(LEARNED);
  expect(await open(taken)).toEqual(LEARNED);
  expect(made()).toBe(2);
});

test("two starts at once do not harm each other", async () => {
  const { open, kept } = setUp();
  expect(await Promise.all([open(), open(), open()])).toEqual([LEARNED, LEARNED, LEARNED]);
  expect(kept().every((file) => file.endsWith(".bin"))).toBe(true);
  expect(await open()).toEqual(LEARNED);
});

test("what is kept by another name stays", async () => {
  const { data, cache, open, kept } = setUp();
  await open();
  expect(await cached("other", [data], async () => "other", cache)).toBe("other");
  expect(kept()).toHaveLength(2);
});

test("what cannot be made is an error, and nothing is kept of it", async () => {
  const { data, cache } = setUp();
  const failing = () => Promise.reject(new Error("the catalogue does not hold"));
  await expect(cached("learned", [data], failing, cache)).rejects.toThrow("does not hold");
  expect(() => readdirSync(cache)).toThrow("ENOENT");
});
