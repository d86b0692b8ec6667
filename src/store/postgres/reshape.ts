import type { Client } from "pg";
import { VogterError } from "../../shared/errors.ts";
import { notStorable } from "../faults.ts";
import type { Row, Shapes } from "../rows.ts";
import { documentColumns, placeColumns } from "./batches.ts";
import type { KeptKind } from "./records.ts";
import { type Found, toRow } from "./rows-of.ts";
import * as sql from "./sql.ts";
import { trouble } from "./troubles.ts";

/** Rewrites the documents of a kind in the shape of today, and everything that its indexes hold. */
export async function reshape(client: Client, kind: KeptKind, shapes: Shapes): Promise<void> {
  const { name, version, indexes } = kind;
  await client.query(sql.CLEAR_PLACES, [name]).catch(trouble);
  let after: readonly [tenant: string, id: string] = ["", ""];
  for (;;) {
    const { rows: found } = await client
      .query<Found>(sql.NEXT_OF_KIND, [name, ...after])
      .catch(trouble);
    const last = found.at(-1);
    if (!last) break;
    await reshapeSome(
      client,
      found.map((one) => toRow(name, one)),
      shapes,
    );
    after = [last.tenant, last.id];
  }
  await client.query(sql.PUT_KIND, [name, version, indexes]).catch(trouble);
}

async function reshapeSome(client: Client, before: readonly Row[], shapes: Shapes): Promise<void> {
  const rows = before.map((row) => currentOf(row, shapes));
  const changed = rows.filter((row, n) => row !== before[n]);
  const [kinds, tenants, ids, , schemas, values] = documentColumns(changed);
  if (changed.length > 0) {
    const reshaped = [kinds, tenants, ids, schemas, values];
    await client.query(sql.RESHAPE, reshaped).catch(trouble);
  }
  await client
    .query({ ...sql.fillPlaces, values: [...placeColumns(rows, shapes.keysOf)] })
    .catch(trouble);
}

function currentOf(row: Row, shapes: Shapes): Row {
  try {
    return shapes.current(row);
  } catch (error) {
    throw error instanceof VogterError ? error : notStorable(row.kind, error);
  }
}
