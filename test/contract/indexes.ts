import { beforeEach, describe, expect, test } from "vitest";
import type { Query, Store } from "../../src/store/index.ts";
import { note, notes } from "./notes.ts";
import { type Contract, openAt } from "./place.ts";

export function indexes({ place }: Contract): void {
  describe("an index", () => {
    let store: Store;
    beforeEach(async () => {
      store = await openAt(await place());
    });
    const put = (id: string, more: object = {}, tenant = "faxe") =>
      store.transact((tx) => tx.insert(notes, tenant, id, { ...note(id), ...more }));
    const ids = (index: "by" | "tag" | "due", query: Query) =>
      store.transact(async (tx) => (await tx.find(notes, index, query)).map(({ id }) => id));
    const day = (n: number) => `2026-11-0${n}T08:00:00.000Z`;

    test("finds by a key, in the tenant only", async () => {
      await put("1");
      await put("2", { by: "bo" });
      await put("3", {}, "halsnaes");
      expect(await ids("by", { tenant: "faxe", equals: "ann" })).toEqual(["1"]);
    });

    test("finds by each of several keys, and once by one that is there twice", async () => {
      await put("1", { tags: ["a", "b", "a"] });
      expect(await ids("tag", { tenant: "faxe", equals: "a" })).toEqual(["1"]);
      expect(await ids("tag", { tenant: "faxe", equals: "b" })).toEqual(["1"]);
      expect(await ids("tag", { tenant: "faxe", equals: "ab" })).toEqual([]);
    });

    test("does not hold what has no key", async () => {
      await put("1");
      expect(await ids("due", {})).toEqual([]);
    });

    test("across tenants gives a range in the order of keys, then tenants, then ids", async () => {
      await put("late", { dueAt: day(5) });
      await put("b", { dueAt: day(2) });
      await put("a", { dueAt: day(2) });
      await put("z", { dueAt: day(2) }, "aarhus");
      await put("early", { dueAt: day(1) });
      expect(await ids("due", {})).toEqual(["early", "z", "a", "b", "late"]);
      expect(await ids("due", { to: day(2) })).toEqual(["early", "z", "a", "b"]);
      expect(await ids("due", { from: day(2), to: day(2) })).toEqual(["z", "a", "b"]);
      expect(await ids("due", { from: day(3) })).toEqual(["late"]);
      expect(await ids("due", { limit: 2 })).toEqual(["early", "z"]);
      expect(await ids("due", { limit: 2, backwards: true })).toEqual(["late", "b"]);
    });

    test("follows every change of a document", async () => {
      const doc = await put("1", { tags: ["a", "b"] });
      await store.transact((tx) => tx.replace(notes, doc, { ...note("1"), tags: ["b", "c"] }));
      expect(await ids("tag", { tenant: "faxe", equals: "a" })).toEqual([]);
      expect(await ids("tag", { tenant: "faxe", equals: "b" })).toEqual(["1"]);
      expect(await ids("tag", { tenant: "faxe", equals: "c" })).toEqual(["1"]);
    });

    test("gives at most a hundred when nothing else is said", async () => {
      await store.transact(async (tx) => {
        for (let i = 0; i < 120; i++) await tx.insert(notes, "faxe", `n${i}`, note("n"));
      });
      expect(await ids("by", { tenant: "faxe", equals: "ann" })).toHaveLength(100);
      expect(await ids("by", { tenant: "faxe", equals: "ann", limit: 500 })).toHaveLength(120);
    });

    test("orders keys by their characters, whatever the language", async () => {
      for (const by of ["å", "Z", "a", "z", "A", "1", "ø", "æ", "-", "a b", "a-b"])
        await put(`by ${by}`, { by });
      const found = await ids("by", { tenant: "faxe" });
      expect(found.map((id) => id.slice(3))).toEqual(
        ["å", "Z", "a", "z", "A", "1", "ø", "æ", "-", "a b", "a-b"].sort(),
      );
    });

    test("that was not declared cannot be asked, nor one of a tenant without saying which", async () => {
      await expect(ids("nothing" as never, { tenant: "faxe" })).rejects.toThrow("no index nothing");
      await expect(ids("by", {})).rejects.toThrow("within tenants");
      await expect(ids("due", { tenant: "faxe" })).rejects.toThrow("across tenants");
    });

    test("shares out what is taken: nobody gets what another has in hand", async () => {
      for (let i = 0; i < 30; i++) await put(`n${i}`, { dueAt: day(1) });
      const takeSome = () =>
        store.transact(async (tx) => {
          const taken = await tx.find(notes, "due", { to: day(1), limit: 5, take: true });
          for (const doc of taken) await tx.replace(notes, doc, note("taken"));
          return taken.map(({ id }) => id);
        });
      const shares: string[] = [];
      while (shares.length < 30)
        shares.push(...(await Promise.all([takeSome(), takeSome(), takeSome()])).flat());
      expect(new Set(shares).size).toBe(30);
      expect(shares).toHaveLength(30);
    });
  });
}
