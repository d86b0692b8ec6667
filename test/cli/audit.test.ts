import { expect, test } from "vitest";
import { command } from "../../src/cli/audit.ts";
import { runCommand } from "./run-command.ts";
import { environment, fill, vogterStore, withStore } from "./stored.ts";

const audit = (...args: string[]) => runCommand(command, ...args);

async function headOf(tenant: string): Promise<string> {
  const { out } = await audit("verify", "--tenant", tenant);
  return /head (\d+:[0-9a-f]{64})/.exec(out)?.[1] ?? "";
}

const change = (id: string, value: object | undefined) =>
  withStore((_store, engine) =>
    engine.transact(async (rows) => {
      const row = await rows.get("audit", "faxe", id, true);
      if (!row) throw new Error("not there");
      if (!value) await rows.remove(row);
      else
        await rows.replace(row, {
          ...row,
          version: 2,
          value: { ...(row.value as object), ...value },
        });
    }),
  );

test("verify walks every tenant's log and prints the heads to note", async () => {
  environment();
  await fill();
  const { out, error } = await audit("verify");
  expect(error).toBeUndefined();
  const [faxe, halsnaes, ...rest] = out.split("\n");
  expect(faxe).toMatch(/^faxe: 3 entries, unbroken; head 3:[0-9a-f]{64}$/);
  expect(halsnaes).toMatch(/^halsnaes: 1 entry, unbroken; head 1:[0-9a-f]{64}$/);
  expect(rest).toEqual([]);
});

test("verify works while the store is in use", async () => {
  environment();
  await fill();
  await withStore(async () => expect((await audit("verify")).error).toBeUndefined());
});

test("a head that was noted still fits after the log went on", async () => {
  environment();
  await fill();
  const head = await headOf("faxe");
  await fill();
  expect((await audit("verify", "--tenant", "faxe", "--head", head)).error).toBeUndefined();
});

test.each([
  ["changed", "000000000002", { action: "x" }, "faxe: entry 2 was changed after it was written"],
  ["removed", "000000000001", undefined, "faxe: entry 1 is missing"],
])("an entry that was %s is named, and the command fails", async (_how, id, value, said) => {
  environment();
  await fill();
  await change(id, value);
  const { out, error } = await audit("verify");
  expect(out).toContain(said);
  expect(out).toContain("halsnaes: 1 entry, unbroken");
  expect(error).toMatchObject({ code: "audit.not-sound", exitCode: 1 });
});

test("another log than the one whose head was noted is found, also when all of it is gone", async () => {
  environment();
  await fill();
  const head = await headOf("faxe");
  environment();
  await fill();
  const other = await audit("verify", "--tenant", "faxe", "--head", head);
  expect(other.out).toContain("was written anew");
  environment();
  await withStore((store) => store.transact((tx) => tx.next("faxe", "x")));
  const gone = await audit("verify", "--tenant", "faxe", "--head", head);
  expect(gone.out).toContain("the log ends before entry 3");
  expect(gone.error).toMatchObject({ exitCode: 1 });
});

test("export prints a line an entry, and the forgotten are named so", async () => {
  environment();
  await fill();
  await vogterStore("forget", "--tenant", "faxe", "--person", "ann-77");
  const { out } = await audit("export", "--tenant", "faxe");
  const entries = out.split("\n").map((line) => JSON.parse(line));
  expect(entries.map(({ actor }) => actor)).toEqual(["forgotten", "bo-88", "forgotten", undefined]);
  const csv = await audit("export", "--tenant", "faxe", "--format", "csv");
  expect(csv.out.split("\n")).toHaveLength(5);
  const none = await audit(
    "export",
    "--tenant",
    "faxe",
    "--from",
    "2020-01-01",
    "--to",
    "2020-12-31",
  );
  expect(none).toMatchObject({ out: "", error: undefined });
});

test("a store without a log has nothing wrong with it", async () => {
  environment();
  await withStore((store) => store.transact((tx) => tx.next("faxe", "x")));
  expect((await audit("verify")).out).toBe("There is nothing in the audit log yet.");
});

test.each([
  [["verify", "--tenant", "fax"], "There is no audit log of fax.", "faxe, halsnaes"],
  [["export", "--tenant", "fax"], "There is no audit log of fax.", "faxe, halsnaes"],
  [["verify", "--tenant", "faxe", "--head", "3"], '"3" is not the head', "SEQ:HASH"],
  [["verify", "--head", `3:${"0".repeat(64)}`], "Whose head is it?", "--tenant T"],
  [["export", "--tenant", "faxe", "--from", "1/1"], '"1/1" is not a day', "2016-05-01"],
])("%j is wrong usage and says what to do", async (args, message, mend) => {
  environment();
  await fill();
  expect((await audit(...args)).error).toMatchObject({
    exitCode: 2,
    message: expect.stringContaining(message),
    mend: expect.stringContaining(mend),
  });
});
