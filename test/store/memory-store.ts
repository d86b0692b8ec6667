import { movableClock } from "../../src/shared/clock.ts";
import { type AnyKind, createStore, OWN_KINDS, shapesOf } from "../../src/store/index.ts";
import type { Json } from "../../src/store/json.ts";
import { memoryEngine } from "../../src/store/memory/memory-engine.ts";
import { NOON } from "../contract/place.ts";

/** A store in memory, whose clock can be moved and whose rows can be written past it. */
export function memoryStore(...more: readonly AnyKind[]) {
  const kinds = [...OWN_KINDS, ...more];
  const shapes = shapesOf(kinds);
  const engine = memoryEngine(shapes);
  const clock = movableClock(NOON);
  const store = createStore(engine, shapes, clock);
  const rows = () => Array.fromAsync(engine.all());
  return {
    kinds,
    shapes,
    engine,
    clock,
    store,
    rows,
    /** Everything that is stored, as text. */
    text: async () => JSON.stringify(await rows()),
    count: async (kind: string) => (await rows()).filter((row) => row.kind === kind).length,
    /** Changes a row as nobody may: the new value, or nothing to remove it. */
    tamper: (kind: string, tenant: string, id: string, change: (value: Json) => Json | undefined) =>
      engine.transact(async (tx) => {
        const row = await tx.get(kind, tenant, id, true);
        if (!row) throw new Error(`There is no ${kind} ${id}.`);
        const value = change(row.value);
        if (value === undefined) await tx.remove(row);
        else await tx.replace(row, { ...row, version: row.version + 1, value });
      }),
  };
}
