import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test, vi } from "vitest";
import { command } from "../../src/cli/people.ts";
import { runCommand } from "./run-command.ts";

/** The demo tenants in a folder of their own, with `files` beside them. */
function workplace(files: Record<string, string> = {}): string {
  const folder = mkdtempSync(join(tmpdir(), "vogter-people-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  cpSync("data/tenants", folder, { recursive: true });
  for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
  vi.stubEnv("TENANTS_DIR", folder);
  onTestFinished(() => void vi.unstubAllEnvs());
  return folder;
}

const people = (...args: string[]) => runCommand(command, ...args);

test("check warns of what can wait, and finds no error in the demo tenants", async () => {
  workplace();
  const { out, error } = await people("check");
  expect(error).toBeUndefined();
  expect(out).toMatch(
    /# .*faxe\.yaml: 0 errors, 2 warnings\n {2}warning: .*faxe\.yaml:2: no Teams/,
  );
});

test("check fails on an error, in one municipality or a file that does not load", async () => {
  const folder = workplace({ "broken.yaml": "id: broken\npeople: 7\n" });
  const file = join(folder, "faxe.yaml");
  writeFileSync(file, readFileSync(file, "utf8").replace("roles: [ dpo ]", "roles: [ employee ]"));
  const one = await people("check", "--tenant", "faxe");
  expect(one.out).toContain("error: ");
  expect(one.out).toContain(
    "nobody holds the role dpo (Databeskyttelsesrådgiveren (DBR)), who is told of incidents",
  );
  expect(one.error).toMatchObject({ code: "people.check-failed", exitCode: 1 });
  const all = await people("check", "--json");
  const reports = JSON.parse(all.out) as { path: string; problems: { severity: string }[] }[];
  const failing = reports.filter(({ problems }) =>
    problems.some(({ severity }) => severity === "error"),
  );
  expect(failing.map(({ path }) => path)).toEqual([join(folder, "broken.yaml"), file]);
});

test("list shows the people, by role and unit, and says when there is nobody", async () => {
  workplace();
  expect((await people("list")).out.match(/^# /gmu)).toHaveLength(4);
  const { out } = await people("list", "--tenant", "faxe", "--role", "council");
  expect(out).toContain("# Faxe Kommune: 2 people with the role council\nid ");
  expect(out).toMatch(
    /^ulla +Ulla Månefisk +councilMember, financeCommittee, council +byraadet +Byrådsmedlem$/mu,
  );
  const none = await people("list", "--tenant", "naestved", "--role", "financeCommittee");
  expect(none.out).toBe("# Næstved Kommune: 0 people with the role financeCommittee");
  const json = JSON.parse((await people("list", "--unit", "dagplejen", "--json")).out);
  expect(json.map(({ id }: { id: string }) => id)).toEqual(["mette", "peter"]);
});

test("permissions prints every action with what the words mean", async () => {
  const { out } = await people("permissions");
  expect(out).toMatch(/^ {2}dispensation\.decide +decider; never own, writer, unitLeader$/mu);
  expect(out).toMatch(/^ {2}ownUnit +leads the unit, or stands in for its leader$/mu);
  expect(Object.keys(JSON.parse((await people("permissions", "--json")).out))).toEqual([
    "permissions",
    "relations",
    "roles",
  ]);
});

const CSV =
  "Navn;Titel;Enhed;E-mail\nMette Solsortlund;Dagplejer;dagplejen;mette@faxe.example\nÅse Å;Lærer;boern;aase@faxe.example\n";

test("import shows what would change, changes it, and then has nothing to change", async () => {
  const folder = workplace({ "people.csv": CSV });
  const [csv, file] = [join(folder, "people.csv"), join(folder, "faxe.yaml")];
  const before = readFileSync(file, "utf8");
  const dry = await people("import", csv, "--tenant", "faxe", "--dry-run");
  expect(dry.out).toContain("1 new\n  Åse Å (boern): employee\n");
  expect(dry.out).toContain("1 changed\n  Mette Solsortlund: title Medarbejder → Dagplejer\n");
  expect(dry.out).toContain("10 gone from the CSV file, kept\n  Peter Mosekonge (dagplejen)\n");
  expect(readFileSync(file, "utf8")).toBe(before);

  const { out } = await people("import", csv, "--tenant", "faxe", "--json");
  expect(JSON.parse(out)).toMatchObject({
    written: true,
    added: [{ id: "aase-aa" }],
    unchanged: 0,
  });
  expect(readFileSync(`${file}.previous`, "utf8")).toBe(before);
  expect((await people("list", "--tenant", "faxe", "--unit", "boern")).out).toContain("Åse Å");

  const again = await people("import", csv, "--tenant", "faxe");
  expect(again.out).toContain("2 unchanged\nNothing to change in ");
  expect((await people("check", "--tenant", "faxe")).error).toBeUndefined();
});

test("import does nothing at all when a line is wrong, or somebody who goes is needed", async () => {
  const wrong = `${CSV}Bo;Lærer;Skolen;bo@faxe.example\n`;
  const folder = workplace({ "people.csv": CSV, "wrong.csv": wrong });
  const before = readFileSync(join(folder, "faxe.yaml"), "utf8");
  const rows = await people("import", join(folder, "wrong.csv"), "--tenant", "faxe");
  expect(rows.error).toMatchObject({
    code: "people.wrong-rows",
    exitCode: 1,
    message: expect.stringMatching(
      /wrong\.csv:4: the unit "Skolen" is not known\n {2}Did you mean/,
    ),
  });
  const gone = await people(
    "import",
    join(folder, "people.csv"),
    "--tenant",
    "faxe",
    "--remove-missing",
  );
  expect(gone.error).toMatchObject({
    code: "people.would-break",
    message: expect.stringMatching(
      /faxe\.yaml:9: units\.0\.leader names thomas, who would be removed/,
    ),
  });
  expect(readFileSync(join(folder, "faxe.yaml"), "utf8")).toBe(before);
  expect(readdirSync(folder)).toHaveLength(6);
});

test.each([
  [["import", "people.csv"], "faxe, halsnaes, kalundborg, naestved"],
  [["import", "no-such.csv", "--tenant", "faxe"], "CSV file"],
  [["check", "--tenant", "fakse"], "faxe"],
  [["list", "--role", "dpoo"], "dpo"],
  [["list", "--unit", "born"], "boern"],
])("%j is wrong usage and says what to do", async (args, mend) => {
  workplace();
  const { error } = await people(...args);
  expect(error).toMatchObject({ exitCode: 2, mend: expect.stringContaining(mend) });
});

test("an empty folder and a broken file are said as they are", async () => {
  const folder = workplace({ "broken.yaml": "id: broken\npeople: 7\n" });
  expect((await people("list")).error).toMatchObject({
    message: expect.stringContaining("broken.yaml:2: people does not fit"),
    exitCode: 2,
  });
  for (const name of readdirSync(folder)) rmSync(join(folder, name));
  expect((await people("check")).error).toMatchObject({ code: "people.none", exitCode: 2 });
});
