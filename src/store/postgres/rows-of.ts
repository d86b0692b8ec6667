import type { Frozen, Json } from "../json.ts";
import type { IndexKey, Row, Rows, Shapes } from "../rows.ts";
import type { Line } from "./line.ts";
import * as sql from "./sql.ts";

/** What comes after every key. */
const LAST = "\u{10ffff}";

/** A document as the database gives it: whole numbers of 64 bits come as text. */
export interface Found {
  readonly tenant: string;
  readonly id: string;
  readonly version: string;
  readonly schema: number;
  readonly value: Frozen<Json>;
}

export function toRow(kind: string, { tenant, id, version, schema, value }: Found): Row {
  return { kind, tenant, id, version: Number(version), schema, value };
}

/** The rows of one transaction, as PostgreSQL shows them to it. */
export function rowsOf(line: Line, shapes: Shapes): Rows {
  return {
    async get(kind, tenant, id, take) {
      const [found] = await line.read(take ? sql.take : sql.get, [kind, tenant, id]);
      return found && shapes.current(toRow(kind, { ...found, tenant, id }));
    },
    async getAll(kind, tenant, ids) {
      if (ids.length === 0) return [];
      const values = [kind, tenant, ids];
      const found: readonly Omit<Found, "tenant">[] = await line.read(sql.getAll, values);
      return found.map((one) => shapes.current(toRow(kind, { ...one, tenant })));
    },
    insert(row) {
      const { kind, tenant, id, version, schema, value } = row;
      const values = [kind, tenant, id, version, schema, JSON.stringify(value)];
      const keys = shapes.keysOf(row);
      if (keys.length === 0) return line.write(sql.insert, values);
      return line.write(sql.insertWithPlaces, [...values, ...columns(keys)]);
    },
    replace(before, after) {
      const { kind, tenant, id, version, schema, value } = after;
      const values = [kind, tenant, id, before.version, version, schema, JSON.stringify(value)];
      const { gone, added } = difference(shapes.keysOf(before), shapes.keysOf(after));
      if (gone.length + added.length === 0) return line.write(sql.replace, values);
      return line.write(sql.replaceWithPlaces, [...values, ...columns(gone), ...columns(added)]);
    },
    remove(row) {
      const { kind, tenant, id, version } = row;
      const values = [kind, tenant, id, version, ...columns(shapes.keysOf(row))];
      return line.write(sql.remove, values);
    },
    async find({
      kind,
      name,
      scope,
      from = "",
      to = LAST,
      limit,
      backwards = false,
      take = false,
    }) {
      const values = [kind, name, scope, from, to, limit];
      const found: readonly Found[] = await line.read(sql.find(backwards, take), values);
      return found.map((one) => shapes.current(toRow(kind, one)));
    },
  };
}

function difference(before: readonly IndexKey[], after: readonly IndexKey[]) {
  const [old, now] = [before, after].map((keys) => new Set(keys.map(nameOf)));
  return {
    gone: before.filter((key) => !now?.has(nameOf(key))),
    added: after.filter((key) => !old?.has(nameOf(key))),
  };
}

function nameOf({ name, scope, key }: IndexKey): string {
  return `${name}\n${scope}\n${key}`;
}

function columns(keys: readonly IndexKey[]): readonly (readonly string[])[] {
  return [keys.map(({ name }) => name), keys.map(({ scope }) => scope), keys.map(({ key }) => key)];
}
