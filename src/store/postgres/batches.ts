import type { IndexKey, Row } from "../rows.ts";

/** One array a column, as `unnest` takes them, for many documents. */
export function documentColumns(rows: readonly Row[]): readonly unknown[][] {
  return [
    rows.map(({ kind }) => kind),
    rows.map(({ tenant }) => tenant),
    rows.map(({ id }) => id),
    rows.map(({ version }) => version),
    rows.map(({ schema }) => schema),
    rows.map(({ value }) => JSON.stringify(value)),
  ];
}

/** The same for the places of those documents. */
export function placeColumns(
  rows: readonly Row[],
  keysOf: (row: Row) => readonly IndexKey[],
): readonly unknown[][] {
  const places = rows.flatMap((row) => keysOf(row).map((key) => ({ row, key })));
  return [
    places.map(({ row }) => row.kind),
    places.map(({ key }) => key.name),
    places.map(({ key }) => key.scope),
    places.map(({ key }) => key.key),
    places.map(({ row }) => row.tenant),
    places.map(({ row }) => row.id),
  ];
}
