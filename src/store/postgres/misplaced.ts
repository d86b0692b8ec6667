import { Client } from "pg";
import type { Shapes } from "../rows.ts";
import { readAddress } from "./address.ts";
import { type Found, toRow } from "./rows-of.ts";
import { toldAtStart, trouble } from "./troubles.ts";

/** A document that is not found where it should be, or is where it should not. */
export interface Misplaced {
  readonly kind: string;
  readonly tenant: string;
  readonly id: string;
  readonly lacking: number;
  readonly surplus: number;
}

const OPEN = `
  BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY;
  SET LOCAL enable_seqscan = on;
  SET LOCAL enable_hashjoin = on;
  DECLARE placed NO SCROLL CURSOR FOR
    SELECT kind, tenant, id, version, schema, value, places FROM vogter.document FULL JOIN (
      SELECT kind, tenant, id, json_agg(json_build_array(name, scope, key)) AS places
      FROM vogter.place GROUP BY kind, tenant, id
    ) AS placed USING (kind, tenant, id)`;
const FETCH = "FETCH 500 FROM placed";

interface Placed extends Found {
  readonly kind: string;
  readonly places: readonly (readonly string[])[] | null;
}

/** Compares the places of every document with those that follow from what is in it. */
export async function* misplaced(url: string, shapes: Shapes): AsyncGenerator<Misplaced> {
  const address = readAddress(url);
  const client = new Client(address.config);
  client.on("error", () => undefined);
  try {
    await client.connect().catch(trouble);
    await client.query(OPEN).catch(trouble);
    for (;;) {
      const { rows } = await client.query<Placed>(FETCH).catch(trouble);
      if (rows.length === 0) return;
      for (const found of rows) {
        const fault = compare(found, shapes);
        if (fault) yield fault;
      }
    }
  } catch (error) {
    throw toldAtStart(error, address);
  } finally {
    await client.end().catch(() => undefined);
  }
}

function compare(found: Placed, shapes: Shapes): Misplaced | undefined {
  const { kind, tenant, id, places } = found;
  // A place without a document has no version. What is of no declared kind has no places that could be told.
  const keys = found.version === null ? [] : shapes.keysOf(shapes.current(toRow(kind, found)));
  if (shapes.versions[kind] === undefined) return undefined;
  const due = new Set(keys.map(({ name, scope, key }) => JSON.stringify([name, scope, key])));
  const real = new Set((places ?? []).map((place) => JSON.stringify(place)));
  const [lacking, surplus] = [due.difference(real).size, real.difference(due).size];
  return lacking + surplus > 0 ? { kind, tenant, id, lacking, surplus } : undefined;
}
