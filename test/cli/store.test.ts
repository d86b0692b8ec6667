import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import { describe, expect, onTestFinished, test, vi } from "vitest";
import { verifyChain } from "../../src/store/audit-verify.ts";
import { counters } from "../../src/store/counters.ts";
import { jobs } from "../../src/store/jobs.ts";
import { messages, stretchOf } from "../../src/store/outbox.ts";
import { freshFolder } from "../store/folder.ts";
import { environment, fill, vogterStore, withStore } from "./stored.ts";

vi.setConfig({ testTimeout: 60_000 });

const WRITER = fileURLToPath(import.meta.resolve("./keeps-writing.ts"));
const KEY = Buffer.alloc(32, 7).toString("base64");
const RECORDS = 19;

/** Every byte in a folder, whatever the file. */
function bytesIn(dir: string): string {
  return readdirSync(dir, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), "latin1"))
    .join("\n");
}

const statusJson = async () => JSON.parse((await vogterStore("status", "--json")).out);
const backupFile = () => join(freshFolder(), "vogter.backup");

describe("where there is no store yet", () => {
  test.each([
    [["status"]],
    [["compact"]],
    [["sweep"]],
    [["sweep", "--dry-run"]],
    [["forget", "--tenant", "faxe", "--person", "ann"]],
    [["jobs"]],
  ])("%j says so, and makes none", async (args) => {
    const dir = environment();
    const { out, error } = await vogterStore(...args);
    expect(error).toBeUndefined();
    expect(out).toContain("There is nothing in the store yet.");
    expect(readdirSync(dir)).toEqual([]);
  });

  test.each([[["backup", "/tmp/never-written"]], [["verify"]], [["migrate", "--to", "postgres"]]])(
    "%j fails, as it would be taken for done",
    async (args) => {
      environment(args[0] === "migrate" ? { DATABASE_URL: "postgres://nobody@127.0.0.1:1/x" } : {});
      const { error } = await vogterStore(...args);
      expect(error).toMatchObject({ code: "store.nothing-there", exitCode: 2 });
    },
  );
});

test("status tells where it is, how much is in it and whether it is well, also while it is in use", async () => {
  const dir = environment();
  await fill();
  await withStore(async () => {
    const { out } = await vogterStore("status");
    expect(out).toContain(`Store      files in ${join(dir, "store")}\nHealth     ok\n`);
    expect(out).toMatch(/Encrypted {2}no\nSending {4}3 wait.*\nRecords {4}\d+\n {2}audit {7}4\n/);
  });
  const found = await statusJson();
  expect(found).toMatchObject({ records: RECORDS, kinds: { audit: 4, message: 3, alias: 2 } });
});

test("status says what somebody has to look after", async () => {
  environment();
  await fill();
  expect((await vogterStore("status")).out).not.toMatch(/nobody|given up/);
  await withStore((store) =>
    store.transact(async (tx) => {
      const [message] = await tx.find(messages, "unsent", { tenant: "faxe", limit: 1 });
      if (message) await tx.replace(messages, message, { ...message.value, state: "unreached" });
      const [job] = await tx.find(jobs, "due", { limit: 1 });
      if (job) await tx.replace(jobs, job, { ...job.value, state: "dead" });
    }),
  );
  const { out } = await vogterStore("status");
  expect(out).toContain("1 message reached nobody.\n1 job given up: see vogter store jobs --dead.");
  expect(await statusJson()).toMatchObject({ unreached: 1, givenUp: 1 });
});

describe.each([
  ["in clear", {}],
  ["sealed", { STORE_KEY: KEY }],
])("a backup %s", (_how, env) => {
  test("fills an empty store with the same", async () => {
    environment(env);
    await fill();
    const before = await statusJson();
    const file = backupFile();
    expect((await vogterStore("backup", file)).error).toBeUndefined();
    const verified = await vogterStore("verify", file);
    expect(verified.error).toBeUndefined();
    expect(verified.out).toContain(`Nothing is wrong with the backup ${file}.`);
    environment(env);
    expect((await vogterStore("restore", file)).out).toBe(
      `${RECORDS} records restored from ${file}.`,
    );
    expect((await statusJson()).kinds).toEqual(before.kinds);
    expect((await vogterStore("verify")).error).toBeUndefined();
  });

  test("is refused by a store that holds something, unless that is set aside", async () => {
    const dir = environment(env);
    await fill();
    const file = backupFile();
    await vogterStore("backup", file);
    await vogterStore("forget", "--tenant", "faxe", "--person", "ann-77");
    const { error } = await vogterStore("restore", file);
    expect(error).toMatchObject({
      code: "store.not-empty",
      mend: expect.stringContaining("--replace"),
    });
    const { out } = await vogterStore("restore", "--replace", file);
    const [, aside] = readdirSync(dir).sort();
    expect(out).toContain(`What was there before is in ${join(dir, aside ?? "")}`);
    expect(readdirSync(join(dir, aside ?? ""))).toContain("db.json");
    expect((await statusJson()).kinds.alias).toBe(2);
  });
});

test("status tells whether all of it is under the key yet", async () => {
  environment();
  await fill();
  vi.stubEnv("STORE_KEY", KEY);
  expect((await statusJson()).encrypted).toMatch(/^not all of it with the key \w+; the next start/);
  await withStore(async () => undefined);
  expect((await statusJson()).encrypted).toMatch(/^with the key \w+$/);
});

test("a damaged backup is refused before anything is changed", async () => {
  const dir = environment();
  await fill();
  const file = backupFile();
  await vogterStore("backup", file);
  writeFileSync(file, readFileSync(file, "utf8").replace("Solsortlund", "Solsortlunx"));
  const before = bytesIn(dir);
  for (const args of [
    ["restore", "--replace", file],
    ["verify", file],
  ])
    expect((await vogterStore(...args)).error).toMatchObject({ code: "backup.damaged" });
  expect(bytesIn(dir)).toBe(before);
});

test("a damaged store is replaced by a backup, and kept", async () => {
  const dir = environment();
  await fill();
  const file = backupFile();
  await vogterStore("backup", file);
  for (const name of readdirSync(join(dir, "store")))
    if (name !== "store.lock") writeFileSync(join(dir, "store", name), "damage\n");
  expect((await vogterStore("verify")).error).toMatchObject({ code: "store.damaged" });
  expect((await vogterStore("restore", "--replace", file)).error).toBeUndefined();
  expect((await vogterStore("verify")).error).toBeUndefined();
  expect(bytesIn(dir)).toContain("damage");
});

test("a restore that was broken off between two renames is not taken for an empty store", async () => {
  const dir = environment();
  await fill();
  const file = backupFile();
  await vogterStore("backup", file);
  environment({ DATA_DIR: join(dir, "other") });
  mkdirSync(join(dir, "other", "store.restoring"), { recursive: true });
  await expect(fill()).rejects.toMatchObject({ code: "store.restore-broken-off" });
  expect((await vogterStore("restore", "--replace", file)).error).toBeUndefined();
  expect((await statusJson()).records).toBe(RECORDS);
});

test.each([
  [["compact"]],
  [["sweep"]],
  [["forget", "--tenant", "faxe", "--person", "ann-77"]],
  [["restore", "--replace"]],
  [["migrate", "--to", "postgres"]],
])("%j waits until nobody uses the files", async (args) => {
  environment({ DATABASE_URL: args[0] === "migrate" ? "postgres://x@127.0.0.1:1/x" : "" });
  vi.stubEnv("DATABASE_URL", "");
  await fill();
  const file = backupFile();
  await vogterStore("backup", file);
  await withStore(async () => {
    if (args[0] === "migrate") vi.stubEnv("DATABASE_URL", "postgres://x@127.0.0.1:1/x");
    const { error } = await vogterStore(...args, ...(args[0] === "restore" ? [file] : []));
    expect(error).toMatchObject({ code: "store.locked", mend: expect.stringContaining("Stop") });
  });
});

test("what is verified and wrong is named, and makes the command fail", async () => {
  environment();
  await fill();
  await withStore(async (_store, engine) => {
    await engine.transact(async (rows) => {
      const entry = await rows.get("audit", "faxe", "000000000002", true);
      const message = await rows.get("message", "faxe", "teams a:bo-88 #000000000001", true);
      if (!entry || !message) throw new Error("not there");
      const change = (row: typeof entry, value: object) =>
        rows.replace(row, {
          ...row,
          version: row.version + 1,
          value: { ...(row.value as object), ...value },
        });
      await change(entry, { action: "incident.closed" });
      await change(message, { state: "lost" });
    });
  });
  const { err, error } = await vogterStore("verify");
  expect(error).toMatchObject({ code: "store.not-sound", exitCode: 1 });
  expect(err).toContain("Audit log faxe: entry 2 was changed after it was written");
  expect(err).toContain("message teams a:bo-88 #000000000001 of faxe does not have the shape");
});

describe("forgetting", () => {
  test("leaves no byte of the person in the folder", async () => {
    const dir = environment();
    await fill();
    await withStore(async (store, engine) => {
      await engine.compact?.();
      await store.transact((tx) => tx.next("faxe", "more"));
    });
    expect(bytesIn(dir)).toContain("ann-77");
    expect(bytesIn(dir)).toContain("Solsortlund");
    const args = ["forget", "--tenant", "faxe", "--person", "ann-77"];
    expect((await vogterStore(...args, "--dry-run")).out).toBe(
      "3 records would be removed or changed:\n  message  2\n  alias    1",
    );
    expect(bytesIn(dir)).toContain("ann-77");
    expect((await vogterStore(...args)).out).toContain("3 records removed or changed");
    expect(bytesIn(dir)).not.toMatch(/ann-77|Solsortlund/);
    expect(bytesIn(dir)).toContain("bo-88");
    expect((await vogterStore("verify")).error).toBeUndefined();
    expect((await vogterStore(...args)).out).toContain("Nothing of that person is kept in faxe.");
  });

  test("names the files and records that it does not reach", async () => {
    const dir = environment();
    await fill();
    await withStore((store) =>
      store.transact((tx) =>
        tx.schedule({ key: "remind ann-77", kind: "remind", tenant: "faxe", dueAt: new Date() }),
      ),
    );
    mkdirSync(join(dir, "store.replaced-2026"));
    const { out } = await vogterStore("forget", "--tenant", "faxe", "--person", "ann-77");
    expect(out).toContain("The same word still stands in:\n  job  1");
    expect(out).toContain(join(dir, "store.replaced-2026"));
  });
});

describe("a sweep", () => {
  test("removes what is too old, from the files too, and says how much", async () => {
    const dir = environment();
    await fill(new Date(Date.now() - 5 * 86_400_000));
    const before = (await statusJson()).records;
    expect((await vogterStore("sweep", "--dry-run")).out).toBe(
      "3 records would be removed:\n  claim  3",
    );
    expect((await statusJson()).records).toBe(before);
    expect((await vogterStore("sweep")).out).toBe("3 records removed:\n  claim  3");
    expect((await vogterStore("sweep")).out).toBe("Nothing has been kept for too long.");
    expect(bytesIn(dir)).not.toContain('"claim","*"');
  });

  test("goes by the file that RETENTION_FILE names", async () => {
    const dir = environment();
    await fill(new Date(Date.now() - 86_400_001));
    const file = join(dir, "retention.yaml");
    writeFileSync(file, "claim: 1\naudit: 1\n");
    vi.stubEnv("RETENTION_FILE", file);
    expect((await vogterStore("sweep", "--dry-run")).out).toContain("7 records would be removed");
    expect((await vogterStore("sweep")).out).toBe("7 records removed:\n  audit  4\n  claim  3");
    writeFileSync(file, "claims: 1\n");
    expect((await vogterStore("sweep")).error).toMatchObject({
      message: expect.stringContaining(`${file}:1: nothing named "claims"`),
      exitCode: 2,
    });
  });
});

test("jobs are listed, and no job is revived that is not dead", async () => {
  environment();
  await fill();
  expect((await vogterStore("jobs")).out).toMatch(/^\S+ {2}due {6}outbox faxe teams a:/);
  expect((await vogterStore("jobs", "--dead")).out).toBe("No job was given up.");
  expect((await vogterStore("jobs", "--revive", "x")).error).toMatchObject({ exitCode: 2 });
});

test("compacting leaves what is stored", async () => {
  environment();
  await fill();
  const { kinds } = await statusJson();
  expect((await vogterStore("compact")).out).toContain("nothing that was removed");
  expect((await statusJson()).kinds).toEqual(kinds);
});

test.each([
  [["migrate", "--to", "sqlite"], "commander.invalidArgument"],
  [["migrate"], "commander.missingMandatoryOptionValue"],
  [["migrate", "--to", "postgres"], "store.no-database-url"],
  [["backup"], "commander.missingArgument"],
  [["forget", "--tenant", "faxe"], "commander.missingMandatoryOptionValue"],
  [["restore", "/no/such/file"], "backup.unreadable"],
])("%j is wrong usage", async (args, code) => {
  environment();
  expect((await vogterStore(...args)).error).toMatchObject({ code });
});

test("the exit code says whether it is done, failed or wrong", async () => {
  const dir = environment();
  await fill();
  const run = (...args: string[]) =>
    spawnSync(process.execPath, ["bin/vogter.js", "store", ...args], { encoding: "utf8" });
  expect(run("verify")).toMatchObject({ status: 0, stderr: "" });
  expect(run("verify", "/no/such/file")).toMatchObject({ status: 2, stdout: "" });
  writeFileSync(join(dir, "store", "db.json"), "damage\n");
  writeFileSync(join(dir, "store", "db.json.prev"), "damage\n");
  for (const name of readdirSync(join(dir, "store")))
    if (name.startsWith("journal-")) rmSync(join(dir, "store", name));
  const damaged = run("verify");
  expect(damaged.status).toBe(1);
  expect(damaged.stderr).toMatch(/db\.json is damaged at byte 0: .*\n.*vogter store restore/);
});

test("backups that are taken while another process writes are each a whole prefix", async () => {
  const dir = environment();
  const writer = spawn(process.execPath, [WRITER, join(dir, "store")], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  onTestFinished(() => void writer.kill("SIGKILL"));
  let kept = 0;
  const lines = createInterface({ input: writer.stdout });
  lines.on("line", (line) => {
    kept = Number(line);
  });
  await once(lines, "line");

  const files: { file: string; atLeast: number }[] = [];
  for (let n = 0; n < 8; n++) {
    await vi.waitFor(() => expect(kept).toBeGreaterThan(n * 150), { timeout: 20_000 });
    const atLeast = kept;
    const file = backupFile();
    expect((await vogterStore("backup", file)).error).toBeUndefined();
    files.push({ file, atLeast });
  }
  writer.kill("SIGKILL");
  for (const { file, atLeast } of files) {
    environment();
    expect((await vogterStore("restore", file)).error).toBeUndefined();
    await withStore(async (store) => {
      const turns = await store.transact(async (tx) => {
        const said = await tx.find(messages, "unsent", {
          ...{ tenant: "faxe", limit: 1e6, ...stretchOf("teams a:ann") },
        });
        expect(said.map(({ value }) => value.content)).toEqual(said.map((_, i) => ({ n: i + 1 })));
        expect((await tx.get(counters, "faxe", "turn"))?.value.last).toBe(said.length);
        return said.length;
      });
      expect(turns).toBeGreaterThanOrEqual(atLeast);
      const report = await verifyChain(store, "faxe");
      expect(report).toMatchObject({ entries: turns, head: { seq: turns } });
      expect(report.fault).toBeUndefined();
    });
  }
});
