import { cpSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Command } from "commander";
import { expect, onTestFinished, test, vi } from "vitest";
import { command } from "../../src/cli/policy.ts";
import { POLICIES_DIR } from "../../src/policy/index.ts";
import { VogterError } from "../../src/shared/errors.ts";
import { fileOf, withTopics } from "../policy/policies.ts";

/** What the command prints, and what it throws. */
async function run(...args: string[]) {
  const lines: string[] = [];
  const log = vi.spyOn(console, "log").mockImplementation((line) => lines.push(String(line)));
  onTestFinished(() => log.mockRestore());
  const program = new Command("policy").exitOverride();
  command.configure(program);
  let error: unknown;
  await program.parseAsync(args, { from: "user" }).catch((thrown: unknown) => {
    error = thrown;
  });
  log.mockRestore();
  return { out: lines.join("\n"), error };
}

test("list shows every policy with its period", async () => {
  const { out, error } = await run("list");
  expect(error).toBeUndefined();
  expect(out.split("\n")).toHaveLength(6);
  expect(out).toMatch(/kalundborg-2015 +Kalundborg Kommune .*fra 2011-05-01 til 2020-02-26/u);
  expect(out).toMatch(/naestved .*start ukendt/u);
});

test("list --json is for programs", async () => {
  const { out } = await run("list", "--json");
  expect(JSON.parse(out)).toContainEqual(
    expect.objectContaining({ id: "faxe-2021", date: "2021-05-27", clauseCount: 70 }),
  );
});

test("show prints headings as they nest and every clause with its id", async () => {
  const { out } = await run("show", "faxe-2021");
  expect(out).toContain("# Organisering og ansvar\n\n[organisering-og-ansvar/1] linje 197–204\n");
  expect(out).toContain("## Byrådet\n\n[byraadet/1]");
  expect(out.match(/^\[/gmu)).toHaveLength(70);
});

test("show prints one clause, with the sentence that leads into it", async () => {
  const { out } = await run("show", "kalundborg-2015", "sikkerhedspolitik/4");
  expect(out).toContain("Kalundborg Kommune › 3. Sikkerhedspolitik");
  expect(out).toContain("Indledes med: Det er desuden Kommunalbestyrelsens mål:");
  expect(out).toContain("At forebygge hhv. begrænse skader");
});

test.each([
  [["show", "faxe-2022"], "faxe-2021"],
  [["show", "faxe-2021", "ledere/2"], "ledere/1"],
  [["diff", "kalundborg-2015", "kalundborg-2024"], "kalundborg-2023"],
  [["diff", "naestved", "halsnaes"], "vogter policy list"],
  [["list", "--policies", "no-such-folder"], "data/policies"],
])("%j is wrong usage and says what to do", async (args, mend) => {
  const { error } = await run(...args);
  expect(error).toBeInstanceOf(VogterError);
  expect(error).toMatchObject({ exitCode: 2, mend: expect.stringContaining(mend) });
});

test("check names the holes in plain words, in the language asked for", async () => {
  expect((await run("check")).out).toContain("Ingen modtager af hændelser er udpeget.");
  expect((await run("check", "--lang", "en")).out).toContain(
    "Nobody is named to be told of incidents.",
  );
});

test("check fails on a clause that no topic reaches", async () => {
  const dir = mkdtempSync(join(tmpdir(), "vogter-"));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  cpSync(join(POLICIES_DIR, "naestved"), join(dir, "naestved"), { recursive: true });
  const yaml = withTopics(fileOf("naestved", "policy.yaml"), "{}");
  writeFileSync(join(dir, "naestved", "policy.yaml"), yaml);
  const { out, error } = await run("check", "--json", "--policies", dir);
  const [report] = JSON.parse(out);
  expect(report.unreached).toContain("afvigelser/1");
  expect(error).toMatchObject({ code: "policy.check-failed", exitCode: 1 });
});

test("check says why a policy does not load, and goes on with the others", async () => {
  const dir = mkdtempSync(join(tmpdir(), "vogter-"));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  cpSync(POLICIES_DIR, dir, { recursive: true });
  writeFileSync(join(dir, "naestved", "policy.yaml"), "id: naestved\n");
  const { out, error } = await run("check", "--policies", dir);
  expect(out).toMatch(/naestved\/policy\.yaml:1: municipality:/u);
  expect(out).toContain("# faxe-2021");
  expect(error).toMatchObject({ exitCode: 1 });
});

test("diff shows new words, gone words, and sections rewritten as before and now", async () => {
  const { out } = await run("diff", "kalundborg-2015", "kalundborg-2023");
  expect(out).toContain("[-betroet-] {+tillidsvækkende+}");
  expect(out).toContain("Før: Dispensation fra denne politik");
  expect(out).toContain("# Udgået fra kalundborg-2015");
  expect(out).toContain("10 afsnit er uændrede.");
  const json = JSON.parse((await run("diff", "kalundborg-2015", "kalundborg-2023", "--json")).out);
  expect(Object.keys(json)).toEqual(["added", "removed", "changed", "same"]);
});
