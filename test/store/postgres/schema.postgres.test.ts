import { expect, test } from "vitest";
import { ask, emptyDatabase, open } from "./opened.ts";

test("several replicas that start at once make the schema once", async () => {
  const url = await emptyDatabase();
  const stores = await Promise.all(Array.from({ length: 5 }, () => open(url)));
  await Promise.all(stores.map((store) => store.transact((tx) => tx.next("faxe", "n"))));
  expect(await ask(url, "SELECT number FROM vogter.migration")).toEqual([{ number: 1 }]);
  expect(await ask(url, "SELECT epoch FROM vogter.state")).toEqual([{ epoch: "1" }]);
});

test("a replica that starts later changes nothing", async () => {
  const url = await emptyDatabase();
  const first = await open(url);
  await first.transact((tx) => tx.next("faxe", "n"));
  const second = await open(url);
  expect(await second.transact((tx) => tx.next("faxe", "n"))).toBe(2);
  expect(await ask(url, "SELECT epoch FROM vogter.state")).toEqual([{ epoch: "1" }]);
});

const DRIFTS = [
  {
    what: "a migration that was changed after it ran",
    by: "UPDATE vogter.migration SET checksum = 'another'",
    named: "0001-documents was changed after it had run",
  },
  {
    what: "an index that was dropped",
    by: "ALTER TABLE vogter.place DROP CONSTRAINT place_pkey",
    named: "missing: index CREATE UNIQUE INDEX place_pkey",
  },
  {
    what: "a column of another type",
    by: "ALTER TABLE vogter.document ALTER value TYPE jsonb",
    named: "not of a migration: column document.value jsonb",
  },
  {
    what: "a column that sorts by another language",
    by: 'ALTER TABLE vogter.place ALTER key TYPE text COLLATE "default"',
    named: "not of a migration: column place.key text collate default",
  },
  {
    what: "a trigger that nobody made here",
    by: "CREATE TRIGGER odd BEFORE UPDATE ON vogter.document FOR EACH ROW EXECUTE FUNCTION suppress_redundant_updates_trigger()",
    named: "not of a migration: trigger CREATE TRIGGER odd",
  },
  {
    what: "a table that a crash would empty",
    by: "ALTER TABLE vogter.document SET UNLOGGED",
    named: "not of a migration: table document (ru)",
  },
  {
    what: "a function that does something else",
    by: "CREATE OR REPLACE FUNCTION vogter.seal(writer_id uuid, writer_turn bigint) RETURNS void LANGUAGE plpgsql AS 'BEGIN END'",
    named: "missing: function seal(",
  },
  {
    what: "records that are gone",
    by: "DROP TABLE vogter.migration",
    named: "the record of the migrations is gone",
  },
] as const;

test.for(DRIFTS)("$what is told and nothing is opened", async ({ by, named }) => {
  const url = await emptyDatabase();
  await (await open(url)).close();
  await ask(url, by);
  await expect(open(url)).rejects.toMatchObject({
    code: "store.drift",
    exitCode: 2,
    message: expect.stringContaining(named),
  });
});

test("what only makes the database faster or slower is the administrator's business", async () => {
  const url = await emptyDatabase();
  await (await open(url)).close();
  await ask(url, "ALTER TABLE vogter.document SET (fillfactor = 50)");
  await ask(url, "ALTER TABLE vogter.document ALTER value SET STORAGE external");
  await open(url);
});

test("a schema that a later Vogter made is not opened", async () => {
  const url = await emptyDatabase();
  await (await open(url)).close();
  await ask(url, "ALTER TABLE vogter.document ADD later text");
  await ask(url, "INSERT INTO vogter.migration VALUES (2, '0002-later', 'x', 'y')");
  await expect(open(url)).rejects.toMatchObject({
    code: "store.newer",
    exitCode: 2,
    message: expect.stringContaining("0002-later"),
  });
});
