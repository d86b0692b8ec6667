import sortedBTree from "sorted-btree";
import type { IndexKey, Range, Row } from "../rows.ts";

// The package is CommonJS, so its default export is a field of what Node imports.
const BTree = sortedBTree.default;
/** From a key to where the row is. */
type List = sortedBTree.default<string, string>;

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

  const listOf = ({ name, scope }: IndexKey, kind: string): List => {
    const place = join(kind, name, scope);
    let list = indexes.get(place);
    if (!list) {
      list = new BTree<string, string>(undefined, (a, b) => (a < b ? -1 : a > b ? 1 : 0));
      indexes.set(place, list);
    }
    return list;
  };
  const enlist = (keys: readonly IndexKey[], { kind, tenant, id }: Row, place: string) => {
    for (const key of keys) listOf(key, kind).set(join(key.key, tenant, id), place);
  };
  const unlist = (keys: readonly IndexKey[], { kind, tenant, id }: Row) => {
    for (const key of keys) listOf(key, kind).delete(join(key.key, tenant, id));
  };

  return {
    get: (kind, tenant, id) => rows.get(join(kind, tenant, id)),
    put(row) {
      const place = join(row.kind, row.tenant, row.id);
      const before = rows.get(place);
      rows.set(place, row);
      const keys = keysOf(row);
      const keysBefore = before ? keysOf(before) : [];
      // Most changes leave a row where it stands.
      if (isSame(keysBefore, keys)) return;
      unlist(keysBefore, row);
      enlist(keys, row, place);
    },
    remove(row) {
      unlist(keysOf(row), row);
      rows.delete(join(row.kind, row.tenant, row.id));
    },
    find({ kind, name, scope, from = "", to, limit, backwards }) {
      const list = indexes.get(join(kind, name, scope));
      if (!list) return [];
      const last = to === undefined ? LAST : to + SEPARATOR + LAST;
      const places = backwards
        ? collect(list.entriesReversed(last), limit, (entry) => entry < from)
        : collect(list.entries(from), limit, (entry) => entry > last);
      return places.flatMap((place) => rows.get(place) ?? []);
    },
    rows: () => [...rows.values()],
    get size() {
      return rows.size;
    },
  };
}

function isSame(some: readonly IndexKey[], others: readonly IndexKey[]): boolean {
  return (
    some.length === others.length &&
    some.every(({ name, scope, key }, i) => {
      const other = others[i];
      return other?.key === key && other.name === name && other.scope === scope;
    })
  );
}

function collect(
  entries: Iterable<[string, string]>,
  limit: number,
  isBeyond: (entry: string) => boolean,
): string[] {
  const found: string[] = [];
  for (const [entry, place] of entries) {
    if (found.length >= limit || isBeyond(entry)) break;
    found.push(place);
  }
  return found;
}

function join(first: string, second: string, third: string): string {
  return `${first}${SEPARATOR}${second}${SEPARATOR}${third}`;
}
