import { Client } from "pg";
import { expect, inject, onTestFinished, test } from "vitest";
import { freshDatabase } from "../postgres/database.ts";
import { driveAndSearch } from "./drive.ts";
import { foundBelow, foundIn } from "./search.ts";

test("no CPR number and no file's content is anywhere once all that can be done was done, in PostgreSQL", async () => {
  const { url, drop } = await freshDatabase(inject("postgresUrl"));
  onTestFinished(drop);
  const { found } = await driveAndSearch({ DATABASE_URL: url }, () => foundInDatabase(url));
  expect(found).toEqual([]);
}, 240_000);

/** In every row of every table, and in the server's own files: what was deleted may still lie there. */
async function foundInDatabase(url: string): Promise<string[]> {
  const client = new Client(url);
  await client.connect();
  try {
    await client.query("CHECKPOINT");
    const { rows: tables } = await client.query(
      "SELECT schemaname, tablename FROM pg_tables WHERE schemaname NOT IN ('pg_catalog', 'information_schema')",
    );
    const found: string[] = [];
    for (const { schemaname, tablename } of tables) {
      const { rows } = await client.query(
        `SELECT t::text AS row FROM "${schemaname}"."${tablename}" t`,
      );
      for (const { row } of rows) found.push(...foundIn(tablename, Buffer.from(row)));
    }
    expect(tables.length).toBeGreaterThan(0);
    const { rows } = await client.query("SHOW data_directory");
    return [...found, ...(await foundBelow(rows[0].data_directory))];
  } finally {
    await client.end();
  }
}
