import { beforeEach, describe, expect, test } from "vitest";
import type { Store, Tx } from "../../src/store/index.ts";
import { note, notes } from "./notes.ts";
import { type Contract, NOON, openAt } from "./place.ts";

export function transactions({ place }: Contract): void {
  describe("a transaction", () => {
    let store: Store;
    beforeEach(async () => {
      store = await openAt(await place());
    });
    const read = (id: string) => store.transact((tx) => tx.get(notes, "faxe", id));

    test("gives what the work gives", async () => {
      expect(await store.transact(() => 5)).toBe(5);
      expect(await store.transact(async () => "later")).toBe("later");
    });

    test("has one instant", async () => {
      expect(await store.transact((tx) => tx.now)).toEqual(NOON);
    });

    test("sees its own changes", async () => {
      await store.transact(async (tx) => {
        const doc = await tx.insert(notes, "faxe", "1", note("first"));
        await tx.replace(notes, doc, note("second", "bo"));
        expect((await tx.get(notes, "faxe", "1"))?.value.text).toBe("second");
        const found = (by: string) => tx.find(notes, "by", { tenant: "faxe", equals: by });
        expect(await found("ann")).toEqual([]);
        expect(await found("bo")).toHaveLength(1);
      });
    });

    test("that fails leaves nothing, and its error is the work's own", async () => {
      const kept = await store.transact((tx) => tx.insert(notes, "faxe", "kept", note("old")));
      const failing = store.transact(async (tx) => {
        await tx.insert(notes, "faxe", "1", note("1"));
        await tx.replace(notes, kept, note("new"));
        await tx.next("faxe", "n");
        await tx.claimOnce("delivery");
        tx.enqueue({ tenant: "faxe", channel: "teams", to: "c", content: "hej" });
        tx.audit({ tenant: "faxe", action: "note.made", subject: { kind: "note", id: "1" } });
        throw new Error("in the middle");
      });
      await expect(failing).rejects.toThrow("in the middle");
      expect(await read("1")).toBeUndefined();
      expect((await read("kept"))?.value.text).toBe("old");
      await store.transact(async (tx) => {
        expect(await tx.next("faxe", "n")).toBe(1);
        expect(await tx.claimOnce("delivery")).toBe(true);
        expect(await tx.find(notes, "by", { tenant: "faxe", equals: "ann" })).toHaveLength(1);
      });
    });

    test("that removed something and fails puts it back, found as before", async () => {
      const doc = await store.transact((tx) => tx.insert(notes, "faxe", "1", note("1")));
      const failing = store.transact(async (tx) => {
        await tx.remove(notes, doc);
        throw new Error("no");
      });
      await expect(failing).rejects.toThrow("no");
      const found = await store.transact((tx) =>
        tx.find(notes, "by", { tenant: "faxe", equals: "ann" }),
      );
      expect(found).toEqual([doc]);
    });

    test("keeps an error that the work caught from spoiling the rest", async () => {
      await store.transact((tx) => tx.insert(notes, "faxe", "1", note("first")));
      await store.transact(async (tx) => {
        const again = tx.insert(notes, "faxe", "1", note("second"));
        await expect(again).rejects.toMatchObject({ code: "store.exists" });
        await tx.insert(notes, "faxe", "2", note("instead"));
      });
      expect((await read("2"))?.value.text).toBe("instead");
    });

    test("loses no change when many change one document at once", async () => {
      await store.transact((tx) => tx.insert(notes, "faxe", "sum", note("0")));
      const add = () =>
        store.transact(async (tx) => {
          const doc = await tx.take(notes, "faxe", "sum");
          if (!doc) throw new Error("gone");
          await tx.replace(notes, doc, note(String(Number(doc.value.text) + 1)));
        });
      await Promise.all(Array.from({ length: 40 }, add));
      expect((await read("sum"))?.value.text).toBe("40");
    });

    test("is done again when another was faster, also without taking the document", async () => {
      await store.transact((tx) => tx.insert(notes, "faxe", "sum", note("0")));
      const add = () =>
        store.transact(async (tx) => {
          const doc = await tx.get(notes, "faxe", "sum");
          if (!doc) throw new Error("gone");
          await tx.replace(notes, doc, note(String(Number(doc.value.text) + 1)));
        });
      await Promise.all(Array.from({ length: 8 }, add));
      expect((await read("sum"))?.value.text).toBe("8");
    });

    test.each([
      ["alone", (tx: Tx) => tx.get(notes, "faxe", "one")],
      ["among others", async (tx: Tx) => (await tx.getAll(notes, "faxe", ["two", "one"]))[0]],
    ] as const)(
      "makes a document once when many find it missing at the same time, %s",
      async (_, find) => {
        const make = () =>
          store.transact(async (tx) => {
            const there = await find(tx);
            return there ?? (await tx.insert(notes, "faxe", "one", note("made")));
          });
        const made = await Promise.all(Array.from({ length: 10 }, make));
        expect(new Set(made.map(({ version }) => version))).toEqual(new Set([1]));
      },
    );

    test("cannot be used after its end", async () => {
      const leaked = await store.transact((tx): { tx: Tx } => ({ tx }));
      const late = leaked.tx.insert(notes, "faxe", "1", note("late"));
      await expect(late).rejects.toMatchObject({ code: "store.ended" });
      expect(() => leaked.tx.audit({} as never)).toThrow("after it had ended");
      expect(await read("1")).toBeUndefined();
    });

    test("cannot be begun inside another, which would wait for ever", async () => {
      const outer = store.transact(() => store.transact(() => 1));
      await expect(outer).rejects.toMatchObject({ code: "store.nested" });
      expect(await store.transact(() => 1)).toBe(1);
    });

    test("knows only kinds that the store was opened with", async () => {
      const other = { ...notes, name: "other" };
      const get = store.transact((tx) => tx.get(other, "faxe", "1"));
      await expect(get).rejects.toMatchObject({ code: "store.unknown-kind" });
    });

    test("is refused once the store is closed", async () => {
      await store.close();
      await expect(store.transact(() => 1)).rejects.toMatchObject({ code: "store.closed" });
      expect(await store.health()).toMatchObject({ ok: false });
    });
  });
}
