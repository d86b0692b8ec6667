import { closed, notEmpty } from "../faults.ts";
import type { Engine, Row, Shapes } from "../rows.ts";
import { oneAtATime } from "./one-at-a-time.ts";
import { createTable } from "./table.ts";

/** Rows that are gone with the process: for tests, and for what is only tried out. */
export function memoryEngine(shapes: Shapes): Engine {
  const table = createTable(shapes.keysOf);
  const transact = oneAtATime(table, () => undefined);
  let isOpen = true;
  return {
    async transact(work) {
      if (!isOpen) throw closed();
      return transact(work);
    },
    async *all() {
      yield* table.rows();
    },
    async fill(rows) {
      if (table.size > 0) throw notEmpty("This store");
      const copy: Row[] = [];
      for await (const row of rows) copy.push(shapes.current(row));
      for (const row of copy) table.put(row);
    },
    health: () => (isOpen ? { ok: true } : { ok: false, reason: "closed" }),
    alone: true,
    async close() {
      isOpen = false;
    },
  };
}
