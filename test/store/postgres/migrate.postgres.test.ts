import { expect, test } from "vitest";
import { shapesOf } from "../../../src/store/index.ts";
import { readAddress } from "../../../src/store/postgres/address.ts";
import { alone } from "../../../src/store/postgres/alone.ts";
import {
  type Migration,
  readMigrations,
  toMigration,
} from "../../../src/store/postgres/migrations.ts";
import { prepare } from "../../../src/store/postgres/prepare.ts";
import { ask, emptyDatabase } from "./opened.ts";

const ADD = toMigration("0002-add.sql", "ALTER TABLE vogter.document ADD added text;");
const WRONG = toMigration("0003-wrong.sql", "CREATE TABLE vogter.half (id text); SELECT 1 / 0;");

function migrate(url: string, migrations: readonly Migration[]): Promise<string> {
  return alone(readAddress(url), (client) => prepare(client, shapesOf([]), migrations));
}

const ran = (url: string) => ask(url, "SELECT name FROM vogter.migration ORDER BY number");

test("a later migration runs on top of those that ran before", async () => {
  const url = await emptyDatabase();
  const first = await readMigrations();
  await migrate(url, first);
  await migrate(url, [...first, ADD]);
  await migrate(url, [...first, ADD]);
  expect(await ran(url)).toEqual([{ name: "0001-documents" }, { name: "0002-add" }]);
  await expect(migrate(url, first)).rejects.toMatchObject({ code: "store.newer" });
});

test("migrations that run together run all or not at all", async () => {
  const url = await emptyDatabase();
  const first = await readMigrations();
  await migrate(url, first);
  await expect(migrate(url, [...first, ADD, WRONG])).rejects.toThrow();
  expect(await ran(url)).toEqual([{ name: "0001-documents" }]);
  await migrate(url, [...first, ADD]);
});

test("the line ends that git gave a file make no other migration of it", () => {
  const here = toMigration("0001-a.sql", "SELECT 1;\nSELECT 2;\n");
  expect(toMigration("0001-a.sql", "SELECT 1;\r\nSELECT 2;\r\n")).toEqual(here);
});
