import { beforeEach, describe, expect, test } from "vitest";
import type { Store } from "../../src/store/index.ts";
import { note, notes } from "./notes.ts";
import { type Contract, openAt } from "./place.ts";

export function documents({ place }: Contract): void {
  describe("documents", () => {
    let store: Store;
    beforeEach(async () => {
      store = await openAt(await place());
    });
    const put = (id: string, value = note(id), tenant = "faxe") =>
      store.transact((tx) => tx.insert(notes, tenant, id, value));
    const read = (id: string, tenant = "faxe") => store.transact((tx) => tx.get(notes, tenant, id));

    test("are read as they were written, from version 1", async () => {
      await put("1");
      expect(await read("1")).toEqual({ tenant: "faxe", id: "1", version: 1, value: note("1") });
    });

    test("belong to a tenant, and another has its own under the same id", async () => {
      await put("1", note("ours"));
      await put("1", note("theirs"), "halsnaes");
      expect((await read("1"))?.value.text).toBe("ours");
      expect((await read("1", "halsnaes"))?.value.text).toBe("theirs");
      expect(await read("1", "naestved")).toBeUndefined();
    });

    test("are read several at once: those that are there, once each, as the transaction left them", async () => {
      for (const id of ["1", "2", "3"]) await put(id);
      await put("4", note("theirs"), "halsnaes");
      const texts = await store.transact(async (tx) => {
        const [doc] = await tx.getAll(notes, "faxe", ["2"]);
        if (doc) await tx.replace(notes, doc, note("new"));
        const found = await tx.getAll(notes, "faxe", ["3", "2", "4", "2"]);
        expect(await tx.getAll(notes, "faxe", [])).toEqual([]);
        return found.map(({ id, value }) => `${id} ${value.text}`).sort();
      });
      expect(texts).toEqual(["2 new", "3 3"]);
    });

    test("are frozen all the way down, and no copy of what was handed in", async () => {
      const value = { ...note("1"), tags: ["a"] };
      await put("1", value);
      value.tags.push("b");
      const doc = await read("1");
      expect(doc?.value.tags).toEqual(["a"]);
      expect(Object.isFrozen(doc?.value)).toBe(true);
      expect(Object.isFrozen(doc?.value.tags)).toBe(true);
    });

    test("count a version for every change", async () => {
      const first = await put("1");
      const second = await store.transact((tx) => tx.replace(notes, first, note("new")));
      expect(second).toMatchObject({ version: 2, value: { text: "new" } });
      expect(await read("1")).toEqual(second);
    });

    test("are gone when removed, and may come again from version 1", async () => {
      const doc = await put("1");
      await store.transact((tx) => tx.remove(notes, doc));
      expect(await read("1")).toBeUndefined();
      expect(await put("1")).toMatchObject({ version: 1 });
    });

    test("are not overwritten by a second one with their id", async () => {
      await put("1", note("first"));
      await expect(put("1", note("second"))).rejects.toMatchObject({ code: "store.exists" });
      expect((await read("1"))?.value.text).toBe("first");
    });

    test("changed since they were read are refused to whoever did not see that", async () => {
      const seen = await put("1");
      await store.transact((tx) => tx.replace(notes, seen, note("decided")));
      const late = store.transact((tx) => tx.replace(notes, seen, note("decided otherwise")));
      await expect(late).rejects.toMatchObject({ code: "store.conflict" });
      const remove = store.transact((tx) => tx.remove(notes, seen));
      await expect(remove).rejects.toMatchObject({ code: "store.conflict" });
      expect((await read("1"))?.value.text).toBe("decided");
    });

    test("removed since they were read are refused as well", async () => {
      const seen = await put("1");
      await store.transact((tx) => tx.remove(notes, seen));
      const late = store.transact((tx) => tx.replace(notes, seen, note("again")));
      await expect(late).rejects.toMatchObject({ code: "store.conflict" });
    });

    test.each([
      ["what JSON has to escape", 'nul \u0000, "quotes", \\, \u2028, \ud800 alone, tab \t'],
      ["every alphabet", "æøåÆØÅ é ß 漢字 👩‍💻"],
      ["nothing", ""],
      ["a megabyte", "å".repeat(500_000)],
      ["what looks like a path or a query", "../../etc'; drop table note; --"],
    ])("hold %s", async (_what, text) => {
      await put("1", note(text));
      expect((await read("1"))?.value.text).toBe(text);
    });

    test("drop what is undefined, as JSON does", async () => {
      await put("1", { ...note("1"), tags: undefined } as never);
      expect(Object.keys((await read("1"))?.value ?? {})).toEqual(["by", "text"]);
    });

    test("of another shape are refused, in words that do not repeat them", async () => {
      const wrong = put("1", { by: "ann", text: 5, secret: "hemmeligt" } as never);
      await expect(wrong).rejects.toMatchObject({ code: "store.not-storable" });
      await expect(wrong).rejects.not.toThrow("hemmeligt");
      expect(await read("1")).toBeUndefined();
    });

    test.each(["", "a\u0000b", "line\nbreak", "x".repeat(601), "\ud800"])(
      "have no id such as %j",
      async (id) => {
        await expect(put(id)).rejects.toMatchObject({ code: "store.bad-key" });
      },
    );

    test("have ids and keys as long as a channel makes them", async () => {
      const id = "æ".repeat(300);
      await put(id, note("1", "ø".repeat(400)));
      expect((await read(id))?.value.by).toHaveLength(400);
    });
  });
}
