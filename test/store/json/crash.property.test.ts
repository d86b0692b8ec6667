import { readFileSync, rmSync, truncateSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, test } from "vitest";
import { type JsonEngine, openJsonEngine } from "../../../src/store/json/json-engine.ts";
import type { Rows } from "../../../src/store/rows.ts";
import { copyStore, filesIn, note, shapes, temporaryFolder } from "./stores.ts";

const IDS = ["a", "b", "c", "d"];

const step = fc.record({
  id: fc.constantFrom(...IDS),
  what: fc.constantFrom("put", "remove"),
  text: fc.string({ unit: "binary", maxLength: 12 }),
});
const action = fc.oneof(
  {
    weight: 8,
    arbitrary: fc.record({ steps: fc.array(step, { maxLength: 4 }), fails: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.constant("snapshot" as const) },
  { weight: 1, arbitrary: fc.constant("reopen" as const) },
);
type Step = (typeof step extends fc.Arbitrary<infer T> ? T : never) & object;

async function change(rows: Rows, { id, what, text }: Step): Promise<void> {
  const before = await rows.get("note", "faxe", id, false);
  if (what === "remove") {
    if (before) await rows.remove(before);
  } else if (before) await rows.replace(before, note(id, text, before.version + 1));
  else await rows.insert(note(id, text));
}

async function stateOf(engine: JsonEngine): Promise<string> {
  const rows = await Array.fromAsync(engine.all());
  return JSON.stringify(rows.sort((a, b) => (a.id < b.id ? -1 : 1)));
}

test("after a crash at any byte a store holds what it held after some commit, and no later than asked", {
  timeout: 60_000,
}, async () => {
  const property = fc.asyncProperty(
    fc.array(action, { minLength: 1, maxLength: 25 }),
    fc.double({ min: 0, max: 1, noNaN: true }),
    async (actions, where) => {
      const dir = temporaryFolder();
      let engine = await openJsonEngine(dir, shapes);
      /** What the store held when each length of the newest segment was reached. */
      let marks = [{ length: 0, state: await stateOf(engine) }];
      const newest = () => join(dir, filesIn(dir, "journal-").at(-1) ?? "");
      const used = () => readFileSync(newest()).lastIndexOf("\n") + 1;
      for (const one of actions) {
        if (one === "snapshot") await engine.snapshot();
        else if (one === "reopen") {
          await engine.close();
          engine = await openJsonEngine(dir, shapes);
        } else {
          const work = engine.transact(async (rows) => {
            for (const each of one.steps) await change(rows, each);
            if (one.fails) throw new Error("on purpose");
          });
          await work.catch((error) => expect(error.message).toBe("on purpose"));
        }
        const mark = { length: used(), state: await stateOf(engine) };
        if (typeof one === "string") marks = [mark];
        else marks.push(mark);
      }
      const copy = temporaryFolder();
      copyStore(dir, copy);
      await engine.close();

      const path = join(copy, filesIn(copy, "journal-").at(-1) ?? "");
      const whole = readFileSync(path);
      const header = whole.indexOf("\n") + 1;
      const cut = header + Math.round(where * (whole.lastIndexOf("\n") + 1 - header));
      if (where < 0.5) truncateSync(path, cut);
      else writeFileSync(path, Buffer.concat([whole.subarray(0, cut), Buffer.alloc(100)]));
      const expected = marks.findLast(({ length }) => length <= cut)?.state;

      const recovered = await openJsonEngine(copy, shapes);
      expect(await stateOf(recovered)).toBe(expected);
      await recovered.close();
      for (const folder of [dir, copy]) rmSync(folder, { recursive: true });
    },
  );
  await fc.assert(property, { numRuns: 60 });
});
