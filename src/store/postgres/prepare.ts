import type { Client } from "pg";
import { drift } from "../faults.ts";
import type { Shapes } from "../rows.ts";
import { requireNoDrift } from "./drift.ts";
import type { Migration } from "./migrations.ts";
import { olderKinds, type Records, requireKnown } from "./records.ts";
import { reshape } from "./reshape.ts";
import * as sql from "./sql.ts";
import { trouble } from "./troubles.ts";

/**
 * Brings the database to the schema and the kinds of this version, or refuses it. Runs inside one transaction that
 * has LOCK_OPENERS, so a replica that dies here leaves everything as it was.
 *
 * @returns the epoch: it changes when anyone does this again and finds something to do
 * @throws Trouble; VogterError `store.newer` and `store.drift`
 */
export async function prepare(
  client: Client,
  shapes: Shapes,
  migrations: readonly Migration[],
): Promise<string> {
  const records = await readRecords(client, migrations, shapes);
  const due = migrations.slice(records.ran.length);
  const kinds = olderKinds(records, shapes);
  if (due.length + kinds.length > 0) {
    // The others' transactions end first, and find another epoch afterwards.
    if (records.ran.length > 0) await client.query(sql.LOCK_OUT).catch(trouble);
    for (const migration of due) await run(client, migration);
    for (const kind of kinds) await reshape(client, kind, shapes);
    await client.query(sql.NEXT_EPOCH).catch(trouble);
  }
  await client.query(sql.FORGET_WRITERS).catch(trouble);
  const { rows } = await client.query<{ epoch: string }>(sql.EPOCH).catch(trouble);
  return rows[0]?.epoch ?? "";
}

async function readRecords(
  client: Client,
  migrations: readonly Migration[],
  shapes: Shapes,
): Promise<Records> {
  const live = await liveSchema(client);
  const { rows } = await client.query(sql.PRESENT).catch(trouble);
  if (!rows[0].records && live.length > 0) {
    throw drift(["the record of the migrations is gone", ...live.map((line) => `left: ${line}`)]);
  }
  if (!rows[0].schema) await client.query("CREATE SCHEMA vogter").catch(trouble);
  if (!rows[0].records) return { ran: [], kinds: [] };
  const { rows: ran } = await client.query(sql.MIGRATIONS).catch(trouble);
  const { rows: kinds } = await client.query(sql.KINDS).catch(trouble);
  // Before the drift: to an older Vogter all that a newer one did would look like it.
  requireKnown({ ran, kinds }, shapes, migrations);
  requireNoDrift(ran, migrations, live);
  return { ran, kinds };
}

async function run(
  client: Client,
  { number, name, sql: text, checksum }: Migration,
): Promise<void> {
  await client.query(text).catch(trouble);
  const leaves = (await liveSchema(client)).join("\n");
  await client.query(sql.PUT_MIGRATION, [number, name, checksum, leaves]).catch(trouble);
}

async function liveSchema(client: Client): Promise<readonly string[]> {
  const { rows } = await client.query<{ line: string }>(sql.LIVE_SCHEMA).catch(trouble);
  return rows.map(({ line }) => line);
}
