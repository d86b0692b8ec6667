import type { Client, Pool, PoolClient } from "pg";
import { notEmpty } from "../faults.ts";
import type { Row, Shapes } from "../rows.ts";
import { documentColumns, placeColumns } from "./batches.ts";
import { type Found, toRow } from "./rows-of.ts";
import * as sql from "./sql.ts";
import { trouble } from "./troubles.ts";

/** So many documents, or so many characters of them, are written at a time. */
const MANY = 1000;
const LONG = 4_000_000;

/** Every row as of one moment, a few at a time. @throws Trouble */
export async function* readAll(pool: Pool): AsyncGenerator<Row> {
  const client = await pool.connect().catch(trouble);
  let isWell = false;
  try {
    await client.query(sql.OPEN_ALL).catch(trouble);
    yield* fetchAll(client);
    isWell = true;
  } finally {
    // When someone stopped listening the connection is well too, but that is rare, and a new one is cheap.
    if (isWell) await client.query("ROLLBACK").catch(() => undefined);
    client.release(!isWell);
  }
}

async function* fetchAll(client: PoolClient): AsyncGenerator<Row> {
  for (;;) {
    const { rows } = await client.query<Found & { kind: string }>(sql.FETCH_ALL).catch(trouble);
    if (rows.length === 0) return;
    for (const found of rows) yield toRow(found.kind, found);
  }
}

/**
 * Puts rows into an empty database, in a transaction that has LOCK_OPENERS.
 * @throws Trouble; VogterError `store.not-empty`
 */
export async function writeAll(
  client: Client,
  rows: AsyncIterable<Row>,
  shapes: Shapes,
  name: string,
): Promise<void> {
  await client.query(sql.LOCK_OUT).catch(trouble);
  const { rowCount } = await client.query(sql.ANY_DOCUMENT).catch(trouble);
  if (rowCount) throw notEmpty(`The database ${name}`);
  await client.query(sql.FORGET_KINDS, [Object.keys(shapes.versions)]).catch(trouble);
  for await (const some of inBatches(rows)) {
    const current = some.map((row) => shapes.current(row));
    await client
      .query({ ...sql.fillDocuments, values: [...documentColumns(current)] })
      .catch(trouble);
    const places = [...placeColumns(current, shapes.keysOf)];
    await client.query({ ...sql.fillPlaces, values: places }).catch(trouble);
  }
}

async function* inBatches(rows: AsyncIterable<Row>): AsyncGenerator<readonly Row[]> {
  let batch: Row[] = [];
  let length = 0;
  for await (const row of rows) {
    batch.push(row);
    length += JSON.stringify(row.value).length;
    if (batch.length < MANY && length < LONG) continue;
    yield batch;
    batch = [];
    length = 0;
  }
  if (batch.length > 0) yield batch;
}
