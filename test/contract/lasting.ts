import { describe, expect, test } from "vitest";
import { z } from "zod";
import { defineKind } from "../../src/store/index.ts";
import { note, notes } from "./notes.ts";
import { type Contract, NOON, openAt, type Place } from "./place.ts";

const old = defineKind({ name: "thing", schema: z.strictObject({ name: z.string() }) });
const renamed = defineKind({
  name: "thing",
  version: 2,
  schema: z.strictObject({ title: z.string() }),
  indexes: { title: ({ title }) => title },
  upgrades: { 1: (value) => ({ title: (value as { name: string }).name.toUpperCase() }) },
});

export function lasting({ place }: Contract): void {
  describe("what is kept", () => {
    test("can be read all at once, and put into an empty place", async () => {
      const from = await openAt(await place());
      await from.transact(async (tx) => {
        for (let i = 0; i < 250; i++) await tx.insert(notes, "faxe", `n${i}`, note("n", `p${i}`));
        await tx.schedule({ key: "j", kind: "k", tenant: "faxe", dueAt: NOON });
      });
      const to = await openAt(await place());
      await to.engine.fill(from.engine.all());
      expect(await rowsOf(to)).toEqual(await rowsOf(from));
      const found = await to.transact((tx) =>
        tx.find(notes, "by", { tenant: "faxe", equals: "p200" }),
      );
      expect(found).toMatchObject([{ id: "n200", version: 1 }]);
    });

    test("is not mixed with what is put back", async () => {
      const from = await openAt(await place());
      await from.transact((tx) => tx.insert(notes, "faxe", "1", note("1")));
      const refused = from.engine.fill(from.engine.all());
      await expect(refused).rejects.toMatchObject({ code: "store.not-empty" });
      expect(await rowsOf(from)).toHaveLength(1);
    });

    test("is there when it is opened again", async (context) => {
      const there = await lastingPlace(place, context);
      const first = await openAt(there);
      const doc = await first.transact((tx) => tx.insert(notes, "faxe", "1", note("first")));
      await first.transact((tx) => tx.replace(notes, doc, note("second")));
      await first.transact((tx) => tx.next("faxe", "n"));
      await first.close();
      const second = await openAt(there);
      await second.transact(async (tx) => {
        expect(await tx.get(notes, "faxe", "1")).toMatchObject({
          version: 2,
          value: { text: "second" },
        });
        expect(await tx.find(notes, "by", { tenant: "faxe", equals: "ann" })).toHaveLength(1);
        expect(await tx.next("faxe", "n")).toBe(2);
      });
    });

    test("in an older shape is read, found and changed in the new one", async (context) => {
      const there = await lastingPlace(place, context);
      const before = await openAt(there, [old]);
      await before.transact((tx) => tx.insert(old, "faxe", "1", { name: "hej" }));
      await before.close();
      const after = await openAt(there, [renamed]);
      const [found] = await after.transact((tx) =>
        tx.find(renamed, "title", { tenant: "faxe", equals: "HEJ" }),
      );
      expect(found?.value).toEqual({ title: "HEJ" });
      if (found) await after.transact((tx) => tx.replace(renamed, found, { title: "X" }));
      await after.close();
      const again = await openAt(there, [renamed]);
      expect((await again.transact((tx) => tx.get(renamed, "faxe", "1")))?.value.title).toBe("X");
    });

    test("in a newer shape is not opened by an older Vogter", async (context) => {
      const there = await lastingPlace(place, context);
      const after = await openAt(there, [renamed]);
      await after.transact((tx) => tx.insert(renamed, "faxe", "1", { title: "x" }));
      await after.close();
      await expect(openAt(there, [old])).rejects.toMatchObject({ code: "store.newer" });
    });

    test("is found by an index that was declared later", async (context) => {
      const there = await lastingPlace(place, context);
      const before = await openAt(there, [old]);
      await before.transact((tx) => tx.insert(old, "faxe", "1", { name: "hej" }));
      await before.close();
      const indexed = defineKind({ ...old, indexes: { name: ({ name }) => name } });
      const after = await openAt(there, [indexed]);
      const found = await after.transact((tx) =>
        tx.find(indexed, "name", { tenant: "faxe", equals: "hej" }),
      );
      expect(found).toHaveLength(1);
    });

    test("of a kind that nobody declares any more stays where it is", async (context) => {
      const there = await lastingPlace(place, context);
      const before = await openAt(there, [old]);
      await before.transact((tx) => tx.insert(old, "faxe", "1", { name: "hej" }));
      await before.close();
      await (await openAt(there, [notes])).close();
      const after = await openAt(there, [old]);
      expect(await after.transact((tx) => tx.get(old, "faxe", "1"))).toBeDefined();
    });
  });
}

async function lastingPlace(
  place: Contract["place"],
  { skip }: { skip: (note?: string) => never },
): Promise<Place> {
  const there = await place();
  if (!there.lasts) skip("memory keeps nothing");
  return there;
}

async function rowsOf({ engine }: { engine: { all(): AsyncIterable<object> } }) {
  const rows: object[] = [];
  for await (const row of engine.all()) rows.push(row);
  return rows.sort((a, b) => (JSON.stringify(a) < JSON.stringify(b) ? -1 : 1));
}
