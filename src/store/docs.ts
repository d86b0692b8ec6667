import type { Docs, Query } from "./documents.ts";
import { alreadyThere, conflict, ended, notStorable, Outpaced, unknownKind } from "./faults.ts";
import { type Frozen, freeze, type Json } from "./json.ts";
import { requireKey } from "./keys.ts";
import type { AnyKind, Doc, Kind } from "./kind.ts";
import type { Row, Rows, Shapes } from "./rows.ts";
import { indexesOf } from "./shapes.ts";

const LIMIT = 100;

/** The documents of one transaction, until it ends. */
export interface EndingDocs extends Docs {
  /** Whoever uses them later is refused: nothing of that could be kept, so it must not look as if it were. */
  requireOpen(): void;
  /**
   * Nothing is read or changed afterwards.
   * @throws Outpaced when another transaction got in the way, even if the work caught that error
   */
  end(): void;
}

/** Typed documents over an engine's rows, for one transaction. */
export function createDocs(rows: Rows, shapes: Shapes, now: Date): EndingDocs {
  const known = new Map<object, Row>();
  const absent = new Set<string>();
  let outpaced = false;
  let isOver = false;
  const requireOpen = (): void => {
    if (isOver) throw ended();
  };
  const requireFirst = (first: boolean): void => {
    if (first) return;
    outpaced = true;
    throw new Outpaced();
  };

  const requireUsable = ({ name, version }: AnyKind): void => {
    requireOpen();
    if (shapes.versions[name] !== version) throw unknownKind(name);
  };

  const toDoc = <T>(row: Row): Doc<T> => {
    const doc = { tenant: row.tenant, id: row.id, version: row.version, value: freeze(row.value) };
    known.set(doc, row);
    return doc as Doc<T>;
  };
  /** The row behind a document; one that was read before this transaction is compared by its version. */
  const rowOf = async <T>({ name }: AnyKind, doc: Doc<T>): Promise<Row> => {
    const seen = known.get(doc);
    if (seen) return seen;
    const row = await rows.get(name, doc.tenant, doc.id, false);
    if (row?.version !== doc.version) throw conflict(name, doc.id);
    return row;
  };

  const read = async <T>(kind: Kind<T>, tenant: string, id: string, take: boolean) => {
    requireUsable(kind);
    const row = await rows.get(kind.name, tenant, id, take);
    if (row) return toDoc<T>(row);
    absent.add(placeOf(kind, tenant, id));
    return undefined;
  };

  return {
    now,
    requireOpen,
    end() {
      isOver = true;
      if (outpaced) throw new Outpaced();
    },
    get: (kind, tenant, id) => read(kind, tenant, id, false),
    take: (kind, tenant, id) => read(kind, tenant, id, true),
    async getAll(kind, tenant, ids) {
      requireUsable(kind);
      const found = await rows.getAll(kind.name, tenant, ids);
      const there = new Set(found.map(({ id }) => id));
      for (const id of ids) if (!there.has(id)) absent.add(placeOf(kind, tenant, id));
      return found.map((row) => toDoc(row));
    },
    async insert(kind, tenant, id, value) {
      requireUsable(kind);
      requireKey("tenant", tenant);
      requireKey("id", id);
      const row = {
        kind: kind.name,
        tenant,
        id,
        version: 1,
        schema: kind.version,
        value: settled(kind, value),
      };
      requireKeys(shapes, row);
      if (await rows.insert(row)) return toDoc(row);
      requireFirst(!absent.has(placeOf(kind, tenant, id)));
      throw alreadyThere(kind.name, id);
    },
    async replace(kind, doc, value) {
      requireUsable(kind);
      const before = await rowOf(kind, doc);
      const after = { ...before, version: before.version + 1, value: settled(kind, value) };
      requireKeys(shapes, after);
      requireFirst(await rows.replace(before, after));
      return toDoc(after);
    },
    async remove(kind, doc) {
      requireUsable(kind);
      requireFirst(await rows.remove(await rowOf(kind, doc)));
    },
    async find(kind, index, query) {
      requireUsable(kind);
      const { equals, from = equals, to = equals, limit = LIMIT, backwards, take } = query;
      const scope = scopeOf(kind, index, query);
      const range = { kind: kind.name, name: index, scope, from, to, limit, backwards, take };
      return (await rows.find(range)).map((row) => toDoc(row));
    },
  };
}

function placeOf({ name }: AnyKind, tenant: string, id: string): string {
  return `${name}\n${tenant}\n${id}`;
}

function scopeOf(kind: AnyKind, name: string, { tenant }: Query): string {
  const index = indexesOf(kind)[name];
  if (!index) throw new TypeError(`${kind.name} has no index ${name}.`);
  if ((typeof index === "object") === (tenant === undefined)) return tenant ?? "";
  throw new TypeError(`${kind.name}.${name} is found ${tenant ? "across" : "within"} tenants.`);
}

function settled<T>(kind: Kind<T>, value: unknown): Frozen<Json> {
  try {
    return freeze(kind.schema.parse(value) as Json);
  } catch (cause) {
    throw notStorable(kind.name, cause);
  }
}

function requireKeys(shapes: Shapes, row: Row): void {
  for (const { key } of shapes.keysOf(row)) requireKey("key", key);
}
