import { expect, test } from "vitest";
import type { Json } from "../../../src/store/index.ts";
import { emptyDatabase, open, things } from "./opened.ts";

function nested(depth: number): Json {
  let value: Json = "bottom";
  for (let n = 0; n < depth; n++) value = n % 2 ? [value] : { in: value };
  return value;
}

const VALUES: Readonly<Record<string, Json>> = {
  nul: "before\u0000after",
  "lone surrogates": ["\ud800", "\udc00x", "x\udbff"],
  danish: "æøå ÆØÅ é e\u0301",
  emoji: "👩‍🚒 🇩🇰 \u{10ffff}",
  quotes: `"'\\$1 {} \\u0000 %s\r\n\t`,
  long: "ø".repeat(500_000),
  deep: nested(500),
  numbers: [0, -1, 0.1, 1e21, 5e-324, 2 ** 53, Number.MAX_VALUE],
  fields: { "": 1, "\u0000": 2, 10: 3, 9: 4, b: 5, a: 6 },
};

test("whatever JSON can say comes back word for word", async () => {
  const url = await emptyDatabase();
  const store = await open(url);
  await store.transact((tx) => tx.insert(things, "faxe", "1", { key: "æ", ...VALUES }));
  const found = await store.transact((tx) => tx.get(things, "faxe", "1"));
  expect(JSON.stringify(found?.value)).toBe(JSON.stringify({ key: "æ", ...VALUES }));

  const copy = await open(await emptyDatabase());
  await copy.engine.fill(store.engine.all());
  const copied = await copy.transact((tx) => tx.get(things, "faxe", "1"));
  expect(copied?.value).toEqual(found?.value);
});

test("many documents are filled in and read in a moment, and found", async () => {
  const MANY = 20_000;
  const store = await open(await emptyDatabase());
  async function* rows() {
    for (let n = 0; n < MANY; n++) {
      const value = { key: `k${n % 10}`, text: "x".repeat(200) };
      yield { kind: "thing", tenant: "faxe", id: `t${n}`, version: 3, schema: 1, value };
    }
  }
  await store.engine.fill(rows());
  const ids = new Set<string>();
  for await (const { id } of store.engine.all()) ids.add(id);
  expect(ids.size).toBe(MANY);
  const query = { tenant: "faxe", equals: "k7", limit: MANY };
  expect(await store.transact((tx) => tx.find(things, "key", query))).toHaveLength(MANY / 10);
});

test("a fill that breaks off leaves nothing", async () => {
  const store = await open(await emptyDatabase());
  async function* rows() {
    for (let n = 0; n < 1500; n++) {
      yield { kind: "thing", tenant: "faxe", id: `t${n}`, version: 1, schema: 1, value: {} };
    }
    throw new Error("the disk was pulled out");
  }
  await expect(store.engine.fill(rows())).rejects.toThrow("the disk was pulled out");
  expect(await store.transact((tx) => tx.get(things, "faxe", "t0"))).toBeUndefined();
});

test("all rows are of one moment, and whoever stops early holds nothing", async () => {
  const store = await open(await emptyDatabase(), [things], { poolSize: 2 });
  const put = (n: number) => store.transact((tx) => tx.insert(things, "faxe", `t${n}`, {}));
  for (let n = 0; n < 150; n++) await put(n);
  let seen = 0;
  for await (const _ of store.engine.all()) if (seen++ === 0) await put(150);
  expect(seen).toBe(150);
  for (let n = 0; n < 3; n++) for await (const _ of store.engine.all()) break;
  await put(151);
});
