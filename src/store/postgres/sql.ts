import type { Writer } from "./writers.ts";

/** A statement that a connection prepares once, under its name. */
export interface Statement {
  readonly name: string;
  readonly text: string;
}

function prepared(name: string, text: string): Statement {
  return { name, text };
}

/**
 * Begins a transaction. The lock is shared by all of them, and held alone by who changes shapes, so the epoch that
 * is read after it stays true until the transaction ends.
 */
export const BEGIN =
  "BEGIN; LOCK TABLE vogter.state IN ACCESS SHARE MODE; SELECT epoch FROM vogter.state";

/** Commits, and leaves a trace of having done so. */
export function commit({ id, turn }: Writer): string {
  return `SELECT vogter.seal('${id}', ${turn}); COMMIT`;
}

/** Waits for what a writer has under way, if anything, and bars it from committing later on. */
export const BAR = `
  INSERT INTO vogter.writer (id, turn, barred) VALUES ($1, 0, true)
  ON CONFLICT (id) DO UPDATE SET barred = true
  RETURNING turn`;

/** Those of long ago. One that is there after all is merely written anew. */
export const FORGET_WRITERS = "DELETE FROM vogter.writer WHERE at < now() - interval '1 day'";

const BY_ID = "WHERE kind = $1 AND tenant = $2 AND id = $3";
const GET = `SELECT version, schema, value FROM vogter.document ${BY_ID}`;

export const get = prepared("get", GET);
export const take = prepared("take", `${GET} FOR UPDATE`);

export const getAll = prepared(
  "get-all",
  "SELECT id, version, schema, value FROM vogter.document WHERE kind = $1 AND tenant = $2 AND id = ANY ($3)",
);

/**
 * What is to happen to the places of the document in `put`, in three parallel arrays, the first of which is
 * parameter `n`. All that a place is found by stands in one table: a plan that was made while there was nothing
 * to find has to go by the whole key then.
 */
const entries = (name: string, n: number) => `${name} AS MATERIALIZED (
  SELECT put.kind, entry.name, entry.scope, entry.key, put.tenant, put.id
  FROM put, unnest($${n}::text[], $${n + 1}::text[], $${n + 2}::text[]) AS entry (name, scope, key))`;
const ADD = "added AS (INSERT INTO vogter.place (kind, name, scope, key, tenant, id) TABLE new)";
const DROP = `dropped AS (
  DELETE FROM vogter.place USING old
  WHERE place.kind = old.kind AND place.name = old.name AND place.scope = old.scope
    AND place.key = old.key AND place.tenant = old.tenant AND place.id = old.id)`;

const INSERT = `
  INSERT INTO vogter.document (kind, tenant, id, version, schema, value)
  VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT DO NOTHING`;

export const insert = prepared("insert", INSERT);
export const insertWithPlaces = prepared(
  "insert-with-places",
  `WITH put AS (${INSERT} RETURNING kind, tenant, id), ${entries("new", 7)}, ${ADD} SELECT FROM put`,
);

const REPLACE = `
  UPDATE vogter.document SET version = $5, schema = $6, value = $7 ${BY_ID} AND version = $4`;

export const replace = prepared("replace", REPLACE);
export const replaceWithPlaces = prepared(
  "replace-with-places",
  `WITH put AS (${REPLACE} RETURNING kind, tenant, id),
     ${entries("old", 8)}, ${DROP}, ${entries("new", 11)}, ${ADD} SELECT FROM put`,
);

export const remove = prepared(
  "remove",
  `WITH put AS (DELETE FROM vogter.document ${BY_ID} AND version = $4 RETURNING kind, tenant, id),
     ${entries("old", 5)}, ${DROP} SELECT FROM put`,
);

/**
 * A range of an index. Both the document and its place are taken: who claims a job moves its place, and a place
 * that has moved in the meantime must not be found where it was.
 */
export function find(backwards: boolean, taken: boolean): Statement {
  const order = backwards ? " DESC" : "";
  return prepared(
    `find${backwards ? "-backwards" : ""}${taken ? "-and-take" : ""}`,
    `SELECT document.tenant, document.id, document.version, document.schema, document.value
     FROM vogter.place JOIN vogter.document
       ON document.kind = place.kind || '' AND document.tenant = place.tenant AND document.id = place.id
     WHERE place.kind = $1 AND place.name = $2 AND place.scope = $3 AND place.key BETWEEN $4 AND $5
     ORDER BY place.key${order}, place.tenant${order}, place.id${order}
     LIMIT $6${taken ? " FOR UPDATE OF document, place SKIP LOCKED" : ""}`,
  );
}

/** One after the other prepares the database. The number is our own, and the same in every version of Vogter. */
export const LOCK_OPENERS = "SELECT pg_advisory_xact_lock(867164837)";
/** Waits for the transactions under way, and no new one begins until this one ends. */
export const LOCK_OUT = "LOCK TABLE vogter.state IN ACCESS EXCLUSIVE MODE";
export const EPOCH = "SELECT epoch FROM vogter.state";
export const NEXT_EPOCH = "UPDATE vogter.state SET epoch = epoch + 1";

export const ANY_DOCUMENT = "SELECT FROM vogter.document LIMIT 1";
export const OPEN_ALL = `
  BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;
  SET LOCAL enable_seqscan = on;
  SET LOCAL idle_in_transaction_session_timeout = '10min';
  DECLARE everything NO SCROLL CURSOR FOR
    SELECT kind, tenant, id, version, schema, value FROM vogter.document`;
export const FETCH_ALL = "FETCH 100 FROM everything";

/** Many documents at once; one parallel array a column. */
export const fillDocuments = prepared(
  "fill-documents",
  `INSERT INTO vogter.document (kind, tenant, id, version, schema, value)
   SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::bigint[], $5::int[], $6::json[])`,
);
export const fillPlaces = prepared(
  "fill-places",
  `INSERT INTO vogter.place (kind, name, scope, key, tenant, id)
   SELECT * FROM unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[])`,
);

export const KINDS = "SELECT name, version, indexes FROM vogter.kind";
export const PUT_KIND = `
  INSERT INTO vogter.kind (name, version, indexes) VALUES ($1, $2, $3)
  ON CONFLICT (name) DO UPDATE SET version = excluded.version, indexes = excluded.indexes`;
/** Rows of kinds that are not declared got no places, so whoever declares them again has to look at them. */
export const FORGET_KINDS = "DELETE FROM vogter.kind WHERE name <> ALL ($1)";
export const CLEAR_PLACES = "DELETE FROM vogter.place WHERE kind = $1";
export const NEXT_OF_KIND = `
  SELECT tenant, id, version, schema, value FROM vogter.document
  WHERE kind = $1 AND (tenant, id) > ($2, $3) ORDER BY tenant, id LIMIT 500`;
export const RESHAPE = `
  UPDATE vogter.document SET schema = new.schema, value = new.value
  FROM unnest($1::text[], $2::text[], $3::text[], $4::int[], $5::json[]) AS new (kind, tenant, id, schema, value)
  WHERE document.kind = new.kind AND document.tenant = new.tenant AND document.id = new.id`;

export const MIGRATIONS =
  "SELECT number, name, checksum, leaves FROM vogter.migration ORDER BY number";
export const PUT_MIGRATION =
  "INSERT INTO vogter.migration (number, name, checksum, leaves) VALUES ($1, $2, $3, $4)";

export const SERVER = `
  SELECT extract(epoch FROM clock_timestamp()) * 1000 AS time, current_setting('server_encoding') AS encoding`;
export const PRESENT = `
  SELECT to_regnamespace('vogter') IS NOT NULL AS schema, to_regclass('vogter.migration') IS NOT NULL AS records`;

/** The schema as it is, a line for everything in it that our statements rely on. */
export const LIVE_SCHEMA = `
  WITH relation AS (
    SELECT oid, relname AS name, relkind, relpersistence FROM pg_class
    WHERE relnamespace = to_regnamespace('vogter') AND relkind NOT IN ('i', 't', 'I')
  )
  SELECT format('table %s (%s%s)', name, relkind, relpersistence) AS line FROM relation
  UNION ALL
  SELECT format('column %s.%s %s%s%s%s', relation.name, attname, format_type(atttypid, atttypmod),
    CASE WHEN attcollation <> 0 THEN ' collate ' || (SELECT collname FROM pg_collation WHERE oid = attcollation) END,
    CASE WHEN attnotnull THEN ' not null' END,
    (SELECT ' default ' || pg_get_expr(adbin, adrelid) FROM pg_attrdef WHERE adrelid = attrelid AND adnum = attnum))
  FROM pg_attribute JOIN relation ON attrelid = relation.oid WHERE attnum > 0 AND NOT attisdropped
  UNION ALL
  SELECT format('index %s%s', pg_get_indexdef(indexrelid), CASE WHEN NOT indisvalid THEN ' (invalid)' END)
  FROM pg_index JOIN relation ON indrelid = relation.oid
  UNION ALL
  -- PostgreSQL 18 counts NOT NULL as a constraint, which older ones do not; it is seen at the column.
  SELECT format('constraint %s on %s: %s', conname, relation.name, pg_get_constraintdef(pg_constraint.oid))
  FROM pg_constraint JOIN relation ON conrelid = relation.oid WHERE contype <> 'n'
  UNION ALL
  SELECT format('trigger %s', pg_get_triggerdef(pg_trigger.oid))
  FROM pg_trigger JOIN relation ON tgrelid = relation.oid WHERE NOT tgisinternal
  UNION ALL
  SELECT format('function %s(%s): %s', proname, pg_get_function_identity_arguments(oid), md5(prosrc))
  FROM pg_proc WHERE pronamespace = to_regnamespace('vogter')
  ORDER BY line`;
