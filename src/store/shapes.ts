import { newer } from "./faults.ts";
import { type Frozen, freeze, type Json } from "./json.ts";
import type { AnyKind, Index } from "./kind.ts";
import type { IndexKey, Row, Shapes } from "./rows.ts";

/** The index every kind has whose documents end: by the instant their days are counted from. */
export const ENDS = "ends";
/** The index every kind has that holds people's data: by person. */
export const PEOPLE = "people";

/** What the engines have to know of `kinds`. Rows of a kind that is not among them are kept as they are. */
export function shapesOf(kinds: readonly AnyKind[]): Shapes {
  const byName = new Map(kinds.map((kind) => [kind.name, kind]));
  if (byName.size < kinds.length) throw new TypeError("Two kinds have the same name.");
  const indexes = new Map(kinds.map((kind) => [kind.name, Object.entries(indexesOf(kind))]));
  return {
    current(row) {
      const kind = byName.get(row.kind);
      if (!kind || kind.version === row.schema) return row;
      return upgrade(kind, row);
    },
    keysOf(row) {
      const keys: IndexKey[] = [];
      for (const [name, index] of indexes.get(row.kind) ?? []) {
        const across = typeof index === "object";
        const found = (across ? index.across : index)(row.value, row.id);
        const scope = across ? "" : row.tenant;
        if (typeof found === "string") keys.push({ name, scope, key: found });
        else for (const key of new Set(found)) keys.push({ name, scope, key });
      }
      return keys;
    },
    versions: Object.fromEntries(kinds.map(({ name, version }) => [name, version])),
    indexes: Object.fromEntries(kinds.map((kind) => [kind.name, Object.keys(indexesOf(kind))])),
  };
}

/** The declared indexes, and those that follow from what else is declared. */
export function indexesOf({ indexes, keep, people }: AnyKind): Record<string, Index<Json>> {
  return {
    ...indexes,
    ...(keep && { [ENDS]: { across: keep.from } }),
    ...(people && { [PEOPLE]: people.in }),
  };
}

function upgrade(kind: AnyKind, row: Row): Row {
  if (row.schema > kind.version) throw newer(`${kind.name} ${row.id}`);
  let value: Json = row.value;
  for (let n = row.schema; n < kind.version; n++) value = kind.upgrades[n]?.(value) ?? value;
  const settled: Frozen<Json> = freeze(kind.schema.parse(value));
  return { ...row, schema: kind.version, value: settled };
}
