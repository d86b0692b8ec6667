import { expect, test } from "vitest";
import { readAddress } from "../../../src/store/postgres/address.ts";
import * as sql from "../../../src/store/postgres/sql.ts";
import { connect, emptyDatabase, open } from "./opened.ts";

const STATEMENTS = [
  ...[sql.get, sql.take, sql.replace, sql.replaceWithPlaces, sql.remove],
  ...[false, true].flatMap((back) => [false, true].map((take) => sql.find(back, take))),
  { name: "reshape", text: sql.RESHAPE },
  { name: "next-of-kind", text: sql.NEXT_OF_KIND },
];

test("what is planned for empty tables goes by whole keys, so it is still right when they are full", async () => {
  const url = await emptyDatabase();
  await open(url);
  const client = await connect(url, readAddress(url).config);
  for (const { name, text } of STATEMENTS) {
    const { rows } = await client.query(`EXPLAIN (GENERIC_PLAN, COSTS OFF) ${text}`);
    const plan = rows.map((row) => row["QUERY PLAN"]).join("\n");
    // A join filter looks at each of many; a sort takes all before it gives the first.
    expect(plan, name).not.toMatch(/Join Filter|Sort|Seq Scan/);
    expect(plan, name).toMatch(/Index( Only)? Scan( Backward)? using (document|place)_pkey/);
  }
});
