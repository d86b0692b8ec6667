import { existsSync } from "node:fs";
import { join } from "node:path";
import { Client } from "pg";
import { expect, onTestFinished, test, vi } from "vitest";
import { systemClock } from "../../src/shared/clock.ts";
import { contentsOf } from "../../src/store/digest.ts";
import { OWN_KINDS, shapesOf } from "../../src/store/index.ts";
import { sweep } from "../../src/store/retention.ts";
import { freshDatabase } from "../postgres/database.ts";
import { freshFolder } from "../store/folder.ts";
import { environment, fill, vogterStore, withStore } from "./stored.ts";

vi.setConfig({ testTimeout: 60_000 });

const EVENT = { action: "x", subject: { kind: "x", id: "1" } };

async function database(): Promise<string> {
  const { url, drop } = await freshDatabase();
  onTestFinished(drop);
  return url;
}

async function sql(url: string, statement: string): Promise<{ rowCount: number | null }> {
  const client = new Client(url);
  await client.connect();
  try {
    return await client.query(statement);
  } finally {
    await client.end();
  }
}

/** What the store of the environment holds. */
const digest = () =>
  withStore(async (_store, engine) => {
    const contents = contentsOf(shapesOf(OWN_KINDS));
    for await (const row of engine.all()) contents.add(row);
    return contents.end();
  });

test("moved from files to PostgreSQL and back, everything is the same, and the old store still is", async () => {
  const url = await database();
  const dir = environment();
  await fill();
  const before = await digest();

  vi.stubEnv("DATABASE_URL", url);
  const there = await vogterStore("migrate", "--to", "postgres");
  expect(there.error).toBeUndefined();
  expect(there.out).toMatch(
    /^19 records in files in .*audit {7}4.*still in the old one\.\nStart Vogter/s,
  );
  expect(there.err).toContain("Moving: 19 of 19");
  expect(await digest()).toEqual(before);

  environment({ DATABASE_URL: url });
  const back = await vogterStore("migrate", "--to", "json");
  expect(back.error).toBeUndefined();
  expect(back.out).toContain("Unset DATABASE_URL");
  vi.stubEnv("DATABASE_URL", "");
  expect(await digest()).toEqual(before);
  vi.stubEnv("DATA_DIR", dir);
  expect(await digest()).toEqual(before);
});

test("a dry run moves nothing and makes nothing", async () => {
  const url = await database();
  environment();
  await fill();
  vi.stubEnv("DATABASE_URL", url);
  const { out } = await vogterStore("migrate", "--to", "postgres", "--dry-run");
  expect(out).toContain("They would be moved; nothing was changed.");
  await expect(sql(url, "TABLE vogter.document")).rejects.toThrow("does not exist");

  await withStore(async (store) => void (await store.transact((tx) => tx.next("faxe", "x"))));
  const target = environment({ DATABASE_URL: url });
  await vogterStore("migrate", "--to", "json", "--dry-run");
  expect(existsSync(join(target, "store"))).toBe(false);
});

test("nothing is moved to where something is", async () => {
  const url = await database();
  environment();
  await fill();
  vi.stubEnv("DATABASE_URL", url);
  await fill();
  for (const to of ["postgres", "json"])
    for (const dry of [["--dry-run"], []])
      expect((await vogterStore("migrate", "--to", to, ...dry)).error).toMatchObject({
        code: "store.not-empty",
      });
});

test("what is written to while it is moved arrives not at all, and later whole", async () => {
  const url = await database();
  environment({ DATABASE_URL: url });
  await fill();
  let isMoved = false;
  const { promise: isWriting, resolve: begin } = Promise.withResolvers<void>();
  const writing = withStore(async (store) => {
    // Enough for others to write in between.
    await store.transact(async (tx) => {
      for (let n = 0; n < 2000; n++) await tx.claimOnce(`${n}`);
    });
    begin();
    while (!isMoved) await store.transact((tx) => tx.next("faxe", "x"));
  });
  await isWriting;
  const { error } = await vogterStore("migrate", "--to", "json");
  isMoved = true;
  await writing;
  expect(error).toMatchObject({ code: "store.source-changed" });
  const before = await digest();
  expect((await vogterStore("migrate", "--to", "json")).error).toBeUndefined();
  vi.stubEnv("DATABASE_URL", "");
  expect(await digest()).toEqual(before);
});

test("a backup of either fills the other", async () => {
  const [url, empty] = [await database(), await database()];
  const folder = freshFolder();
  environment({ DATABASE_URL: url, STORE_KEY: "ab".repeat(32) });
  await fill();
  const before = await digest();
  await vogterStore("backup", join(folder, "1"));

  vi.stubEnv("DATABASE_URL", "");
  expect((await vogterStore("restore", join(folder, "1"))).error).toBeUndefined();
  expect(await digest()).toEqual(before);
  await vogterStore("backup", join(folder, "2"));
  vi.stubEnv("DATABASE_URL", empty);
  expect((await vogterStore("restore", join(folder, "2"))).error).toBeUndefined();
  expect(await digest()).toEqual(before);

  const again = await vogterStore("restore", join(folder, "2"));
  expect(again.error).toMatchObject({
    code: "store.not-empty",
    mend: expect.stringContaining("another database"),
  });
  const replace = await vogterStore("restore", "--replace", join(folder, "2"));
  expect(replace.error).toMatchObject({ code: "store.replace-files-only", exitCode: 2 });
});

test("status tells where it is, and no password", async () => {
  const url = new URL(await database());
  url.password = "hemmelig";
  environment({ DATABASE_URL: url.href });
  await fill();
  const { out } = await vogterStore("status");
  expect(out).toContain(`Store      PostgreSQL at 127.0.0.1:${url.port}${url.pathname}`);
  expect(out).not.toContain("hemmelig");
});

test("verify finds what is not where it is looked for", async () => {
  const url = await database();
  environment({ DATABASE_URL: url });
  await fill();
  expect((await vogterStore("verify")).error).toBeUndefined();
  await sql(
    url,
    "DELETE FROM vogter.place WHERE kind = 'message' AND name = 'unsent' AND id LIKE '%bo-88%'",
  );
  await sql(
    url,
    "INSERT INTO vogter.place VALUES ('claim', 'ends', '', '2026', 'nobody', 'no-such')",
  );
  const { err, error } = await vogterStore("verify");
  expect(error).toMatchObject({ code: "store.not-sound", exitCode: 1 });
  expect(err).toContain(
    "message teams a:bo-88 #000000000001 of faxe is not where it is looked for: 1 index entries missing, 0 too many",
  );
  expect(err).toContain(
    "claim no-such of nobody is not where it is looked for: 0 index entries missing, 1 too many",
  );
});

test("verify raises no alarm over what others write and remove meanwhile", async () => {
  environment({ DATABASE_URL: await database() });
  await fill();
  let isOver = false;
  const others = withStore(async (store) => {
    const write = async () => {
      while (!isOver) await store.transact((tx) => tx.audit({ ...EVENT, tenant: "faxe" }));
    };
    const prune = async () => {
      while (!isOver) await sweep(store, [], { audit: 0 }, systemClock);
    };
    await Promise.all([write(), write(), prune()]);
  });
  try {
    for (let n = 0; n < 10; n++) expect((await vogterStore("verify")).error).toBeUndefined();
  } finally {
    isOver = true;
    await others;
  }
});

test("a person is forgotten, and what is old is swept, while others use the database", async () => {
  const url = await database();
  environment({ DATABASE_URL: url });
  await fill(new Date(Date.now() - 5 * 86_400_000));
  await withStore(async () => {
    const { out } = await vogterStore("forget", "--tenant", "faxe", "--person", "ann-77");
    expect(out).toContain("3 records removed or changed:\n  message  2\n  alias    1");
    expect((await vogterStore("sweep")).out).toBe("3 records removed:\n  claim  3");
    expect((await vogterStore("compact")).out).toContain("PostgreSQL does this by itself");
  });
  for (const column of ["id", "value::text"]) {
    const found = `SELECT FROM vogter.document WHERE ${column} ~ 'ann-77|Solsortlund'`;
    expect((await sql(url, found)).rowCount).toBe(0);
  }
  expect((await sql(url, "SELECT FROM vogter.place WHERE key ~ 'ann-77'")).rowCount).toBe(0);
  expect((await vogterStore("verify")).error).toBeUndefined();
});
