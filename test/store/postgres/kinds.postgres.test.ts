import { expect, test } from "vitest";
import { z } from "zod";
import { defineKind, type Store } from "../../../src/store/index.ts";
import { ask, emptyDatabase, open, things } from "./opened.ts";
import { cut, openProxy } from "./proxy.ts";

const old = defineKind({ name: "person", schema: z.strictObject({ name: z.string() }) });
const named = defineKind({ ...old, indexes: { name: ({ name }) => name } });
const renamed = defineKind({
  name: "person",
  version: 2,
  schema: z.strictObject({ title: z.string() }),
  indexes: { title: ({ title }) => title },
  upgrades: { 1: (value) => ({ title: (value as { name: string }).name }) },
});

const MANY = 1200;

async function fillOld(url: string): Promise<Store> {
  const store = await open(url, [old]);
  await store.transact(async (tx) => {
    for (let n = 0; n < MANY; n++) await tx.insert(old, "faxe", `p${n}`, { name: `name ${n}` });
  });
  return store;
}

const shapes = (url: string) =>
  ask(url, "SELECT schema, count(*)::int FROM vogter.document GROUP BY schema");
const places = (url: string) =>
  ask(url, "SELECT name, count(*)::int FROM vogter.place GROUP BY name");

test("every document is rewritten and found by the new index before anyone can ask", async () => {
  const url = await emptyDatabase();
  await (await fillOld(url)).close();
  const store = await open(url, [renamed]);
  const query = { tenant: "faxe", equals: `name ${MANY - 1}` };
  const [found] = await store.transact((tx) => tx.find(renamed, "title", query));
  expect(found).toMatchObject({ version: 1, value: { title: `name ${MANY - 1}` } });
  expect(await shapes(url)).toEqual([{ schema: 2, count: MANY }]);
  expect(await places(url)).toEqual([{ name: "title", count: MANY }]);
});

test("an upgrade that dies half-way leaves everything as it was, and can be done again", async () => {
  const url = await emptyDatabase();
  const before = await fillOld(url);
  let batches = 0;
  const proxy = await openProxy(url, {
    fromClient(data, link) {
      if (!data.includes("SET schema = new.schema") || ++batches < 2) return true;
      cut(link);
      return false;
    },
  });
  await expect(open(proxy, [renamed])).rejects.toMatchObject({ code: "store.unreachable" });
  expect(batches).toBe(2);
  expect(await shapes(url)).toEqual([{ schema: 1, count: MANY }]);
  expect(await before.transact((tx) => tx.get(old, "faxe", "p0"))).toBeDefined();
  await open(url, [renamed]);
  expect(await shapes(url)).toEqual([{ schema: 2, count: MANY }]);
});

test("a document that the new shape has no room for stops the upgrade, and says nothing of it", async () => {
  const url = await emptyDatabase();
  await fillOld(url);
  const strict = defineKind({ ...renamed, schema: z.strictObject({ title: z.string().max(3) }) });
  const refused = open(url, [strict]);
  await expect(refused).rejects.toMatchObject({ code: "store.not-storable" });
  await expect(refused).rejects.not.toThrow("name 0");
  expect(await shapes(url)).toEqual([{ schema: 1, count: MANY }]);
});

test("a replica that is older than the upgrade reads and writes nothing more", async () => {
  const url = await emptyDatabase();
  const before = await fillOld(url);
  await open(url, [renamed]);
  const late = before.transact((tx) => tx.insert(old, "faxe", "late", { name: "late" }));
  await expect(late).rejects.toMatchObject({ code: "store.newer" });
  expect(await before.health()).toMatchObject({ ok: false });
  await expect(open(url, [old])).rejects.toMatchObject({ code: "store.newer" });
});

test("nor does one that does not keep up a new index", async () => {
  const url = await emptyDatabase();
  const before = await fillOld(url);
  await open(url, [named]);
  expect(await places(url)).toEqual([{ name: "name", count: MANY }]);
  const late = before.transact((tx) => tx.insert(old, "faxe", "late", { name: "late" }));
  await expect(late).rejects.toMatchObject({ code: "store.newer" });
});

test("a transaction that began before an upgrade ends before it", async () => {
  const url = await emptyDatabase();
  const before = await fillOld(url);
  let upgraded: Promise<Store> | undefined;
  await before.transact(async (tx) => {
    await tx.insert(old, "faxe", "last", { name: "last" });
    upgraded ??= open(url, [renamed]);
    await waitsForLock(url);
  });
  await upgraded;
  expect(await shapes(url)).toEqual([{ schema: 2, count: MANY + 1 }]);
});

test("a replica goes on when another merely adds a kind", async () => {
  const url = await emptyDatabase();
  const before = await fillOld(url);
  await open(url, [old, things]);
  await before.transact((tx) => tx.insert(old, "faxe", "late", { name: "late" }));
  expect(await before.health()).toEqual({ ok: true });
});

async function waitsForLock(url: string): Promise<void> {
  const WAITING = "SELECT FROM pg_locks WHERE NOT granted AND relation = 'vogter.state'::regclass";
  while ((await ask(url, WAITING)).length === 0);
}
