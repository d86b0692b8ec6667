import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { command as auditCommand } from "../../src/cli/audit.ts";
import { command } from "../../src/cli/dispensations.ts";
import { assess, grant, openTown } from "../dispensations/town.ts";
import { partsOf } from "../incidents/opened.ts";
import { runCommand } from "./run-command.ts";
import { environment, withStore } from "./stored.ts";

const vogter = (...args: string[]) => runCommand(command, ...args, "--tenant", "faxe");
const audited = async () => (await runCommand(auditCommand, "export", "--tenant", "faxe")).out;

/** A store of its own in which one was granted to the end of 2099, and one waits. */
async function filled(): Promise<string> {
  const dir = environment();
  await withStore(async (store) => {
    const town = openTown("faxe", { store });
    const from = "2099-01-01";
    const number = await town.asked("mette", { from, to: "2099-12-31" });
    await town.does("nadia", number, assess());
    await town.does("gunnar", number, grant());
    await town.asked("mette", { from, to: "2099-12-31" });
  });
  return dir;
}

test("list prints the register without the reasons, and a part of it", async () => {
  await filled();
  const { out } = await vogter("list");
  expect(out).toMatch(/^# Faxe Kommune: 2 dispensations\nDIS-2\d{3}-0002/);
  expect(out).not.toContain("Børnene");
  expect((await vogter("list", "--standing", "open")).out).toContain("1 dispensation\n");
  const json = JSON.parse((await vogter("list", "--standing", "live", "--json")).out);
  expect(json).toMatchObject([{ state: "granted", to: "2099-12-31" }]);
});

test("list says when there is no store yet", async () => {
  environment();
  expect((await vogter("list")).out).toContain("There is nothing in the store yet.");
});

test("show prints one for who may see it, and its last day for the calendar; who may not is written down", async () => {
  await filled();
  const number = /DIS-\d{4}-0001/.exec((await vogter("list")).out)?.[0] ?? "";
  expect((await vogter("show", number, "--as", "mette")).out).toContain("Børnene bruger dem");
  expect((await vogter("show", number, "--as", "mette", "--calendar")).out).toContain(
    "DTSTART;VALUE=DATE:20991231",
  );
  expect((await vogter("show", number, "--as", "sanne")).error).toMatchObject({
    code: "dispensations.refused",
  });
  expect((await vogter("show", "x", "--as", "mette")).error).toMatchObject({ exitCode: 2 });
  expect(await audited()).toMatch(/"action":"dispensation.refused","actor":"sanne"/);
});

test.each(["csv", "xlsx"])("export writes the register as %s for who may", async (format) => {
  const output = join(await filled(), `register.${format}`);
  const to = ["--format", format, "--output", output];
  expect((await vogter("export", "--as", "sanne", ...to)).error).toMatchObject({
    code: "dispensations.refused",
  });
  const { out, error } = await vogter("export", "--as", "nadia", ...to);
  expect(error).toBeUndefined();
  expect(out).toContain("2 dispensations");
  const bytes = readFileSync(output);
  if (format === "csv")
    expect(parse(bytes, { bom: true, delimiter: ";", columns: true })).toHaveLength(2);
  else expect([...partsOf(bytes).values()].join()).toContain("Skærmlås på stuens tablet");
  expect(await audited()).toMatch(/"action":"dispensation.exported","actor":"nadia".*"count":2/);
});

test("figures tell which requirement is dispensed from most", async () => {
  await filled();
  expect((await vogter("figures")).out).toContain("Håndbogen 4.2");
  expect(JSON.parse((await vogter("figures", "--json")).out)).toMatchObject([
    { asked: 2, granted: 1, open: 1 },
  ]);
});
