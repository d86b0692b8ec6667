import sortedBTree from "sorted-btree";
import type { IndexKey, Range, Row } from "../rows.ts";

// The package is CommonJS, so its default export is a field of what Node imports.
const BTree = sortedBTree.default;
type List = sortedBTree.default<string, Row>;

/** Rows in memory, with their indexes. Nothing here is awaited, so nobody sees it half done. */
export interface Table {
  get(kind: string, tenant: string, id: string): Row | undefined;
  put(row: Row): void;
  remove(row: Row): void;
  find(range: Range): readonly Row[];
  /** The rows of this moment: what is put in later is not among them. */
  rows(): readonly Row[];
  readonly size: number;
}

/** No key has this character, so what it joins can be told apart. */
const SEPARATOR = "\u0000";
const LAST = "\u{10ffff}";

export function createTable(keysOf: (row: Row) => readonly IndexKey[]): Table {
  const rows = new Map<string, Row>();
  const indexes = new Map<string, List>();

  const listOf = (kind: string, name: string, scope: string): List => {
    const place = join(kind, name, scope);
    let list = indexes.get(place);
    if (!list) {
      list = new BTree<string, Row>(undefined, (a, b) => (a < b ? -1 : a > b ? 1 : 0));
      indexes.set(place, list);
    }
    return list;
  };
  const entryOf = (key: string, row: Row) => join(key, row.tenant, row.id);
  const unlist = (row: Row) => {
    for (const { name, scope, key } of keysOf(row))
      listOf(row.kind, name, scope).delete(entryOf(key, row));
  };

  return {
    get: (kind, tenant, id) => rows.get(join(kind, tenant, id)),
    put(row) {
      const place = join(row.kind, row.tenant, row.id);
      const before = rows.get(place);
      if (before) unlist(before);
      rows.set(place, row);
      for (const { name, scope, key } of keysOf(row))
        listOf(row.kind, name, scope).set(entryOf(key, row), row);
    },
    remove(row) {
      unlist(row);
      rows.delete(join(row.kind, row.tenant, row.id));
    },
    find({ kind, name, scope, from = "", to, limit, backwards }) {
      const list = indexes.get(join(kind, name, scope));
      if (!list) return [];
      const last = to === undefined ? LAST : to + SEPARATOR + LAST;
      return backwards
        ? collect(list.entriesReversed(last), limit, (entry) => entry < from)
        : collect(list.entries(from), limit, (entry) => entry > last);
    },
    rows: () => [...rows.values()],
    get size() {
      return rows.size;
    },
  };
}

function collect(
  entries: Iterable<[string, Row]>,
  limit: number,
  isBeyond: (entry: string) => boolean,
): Row[] {
  const found: Row[] = [];
  for (const [entry, row] of entries) {
    if (found.length >= limit || isBeyond(entry)) break;
    found.push(row);
  }
  return found;
}

function join(...parts: readonly string[]): string {
  return parts.join(SEPARATOR);
}
