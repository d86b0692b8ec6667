import { z } from "zod";
import { systemClock } from "../../src/shared/clock.ts";
import { createStore, defineKind, OWN_KINDS, shapesOf } from "../../src/store/index.ts";
import { openJsonEngine } from "../../src/store/json/json-engine.ts";
import type { Row } from "../../src/store/rows.ts";
import type { Contestant } from "./contestant.ts";
import { idOf, recordOf } from "./contestant.ts";

const TENANT = "faxe";

/** A kind as the rooms have them: checked, frozen, and found by two indexes. */
export const records = defineKind({
  name: "record",
  schema: z.strictObject({
    by: z.string(),
    text: z.string(),
    dueAt: z.iso.datetime(),
    count: z.int(),
  }),
  indexes: { by: ({ by }) => by, due: { across: ({ dueAt }) => dueAt } },
});

export const SHAPES = shapesOf([...OWN_KINDS, records]);

/** The rows of a store with so many records. */
export async function* rowsOf(count: number): AsyncGenerator<Row> {
  for (let n = 0; n < count; n++) {
    const [kind, tenant, id] = [records.name, TENANT, idOf(n)];
    yield { kind, tenant, id, version: 1, schema: 1, value: recordOf(n) };
  }
}

/** The whole of it: a typed transaction over the journal, as a turn makes it. */
export const vogter: Contestant = {
  name: "vogter",
  async open(folder, count) {
    const engine = await openJsonEngine(folder, SHAPES);
    if (count > 0) await engine.fill(rowsOf(count));
    const store = createStore(engine, SHAPES, systemClock);
    return {
      commit: (n) =>
        store.transact(async (tx) => {
          const doc = await tx.get(records, TENANT, idOf(n));
          if (doc) await tx.replace(records, doc, recordOf(n));
          else await tx.insert(records, TENANT, idOf(n), recordOf(n));
        }),
      close: () => store.close(),
    };
  },
};
