import { VogterError } from "../shared/errors.ts";
import { requireKey } from "./keys.ts";
import type { AnyKind } from "./kind.ts";
import type { Row, Shapes } from "./rows.ts";

/** Says what is wrong with a row, without a word of what is in it; nothing when it could be stored as it is. */
export type CheckRow = (row: Row) => string | undefined;

/** Looks at keys, at the version, and at the value with the schema of its kind. */
export function rowCheck(kinds: readonly AnyKind[], shapes: Shapes): CheckRow {
  const byName = new Map(kinds.map((kind) => [kind.name, kind]));
  return (row) => {
    const name = `${row.kind} ${row.id} of ${row.tenant}`;
    try {
      requireKey("tenant", row.tenant);
      requireKey("id", row.id);
      const current = shapes.current(row);
      const kind = byName.get(row.kind);
      if (kind && !kind.schema.safeParse(current.value).success)
        return `${name} does not have the shape of its kind`;
      for (const { key } of shapes.keysOf(current)) requireKey("key", key);
      return undefined;
    } catch (error) {
      if (error instanceof VogterError && error.code === "store.newer")
        return `${name} was written by a newer Vogter`;
      return `${name} cannot be read as its kind`;
    }
  };
}
