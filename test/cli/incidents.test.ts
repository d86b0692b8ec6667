import { readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { command as auditCommand } from "../../src/cli/audit.ts";
import { command } from "../../src/cli/incidents.ts";
import type { Incident } from "../../src/incidents/incident.ts";
import { incidents } from "../../src/incidents/kind.ts";
import { incidentOf } from "../incidents/made-incidents.ts";
import { partsOf, xmlFaults } from "../incidents/opened.ts";
import { runCommand } from "./run-command.ts";
import { environment, withStore } from "./stored.ts";

const vogter = (...args: string[]) => runCommand(command, ...args, "--tenant", "faxe");

/** A store of its own with these incidents, numbered from 1. */
async function filled(...all: readonly Partial<Incident>[]): Promise<string> {
  const dir = environment();
  await withStore(async (store) => {
    await store.transact(async (tx) => {
      for (const [at, one] of all.entries()) {
        const number = `HÆN-2026-000${at + 1}`;
        await tx.insert(incidents, "faxe", number, incidentOf({ number, ...one }));
      }
    });
  });
  return dir;
}

const audited = async () => (await runCommand(auditCommand, "export", "--tenant", "faxe")).out;

test("list prints the register without what people wrote, filtered, while the store is in use", async () => {
  await filled({}, { sort: "phishing", state: "closed" }, { isConfidential: true });
  await withStore(async () => {
    const { out, error } = await vogter("list");
    expect(error).toBeUndefined();
    expect(out).toMatch(/^# Faxe Kommune: 2 incidents\nHÆN-2026-000/);
    expect(out).toContain("1 confidential incident left out");
    expect(out).not.toContain("En mail");
    expect((await vogter("list", "--state", "closed", "--language", "en")).out).toContain(
      "Fraudulent mail, text message or call · closed",
    );
    const json = JSON.parse((await vogter("list", "--sort", "phishing", "--json")).out);
    expect(json).toMatchObject([{ number: "HÆN-2026-0002", state: "closed", notified: [] }]);
  });
});

test("list says when there is no store yet", async () => {
  environment();
  expect((await vogter("list")).out).toContain("There is nothing in the store yet.");
});

test("show prints one; a confidential one only for somebody, and that is written down", async () => {
  await filled({}, { isConfidential: true });
  expect((await vogter("show", "2026-1")).out).toContain("En mail med en borgers sag");
  expect((await vogter("show", "2026-2")).error).toMatchObject({
    code: "incidents.confidential",
    exitCode: 2,
  });
  expect((await vogter("show", "2026-2", "--as", "nadia")).out).toContain(
    "En mail med en borgers sag",
  );
  expect((await vogter("show", "2026-2", "--as", "peter")).error).toMatchObject({
    code: "incidents.refused",
  });
  expect((await vogter("show", "2026-9")).error).toMatchObject({
    code: "incidents.no-such-incident",
  });
  expect((await vogter("show", "x")).error).toMatchObject({ code: "incidents.not-a-number" });
  const log = await audited();
  expect(log).toMatch(/"action":"incident.seen","actor":"nadia"/);
  expect(log).toMatch(/"action":"incident.refused","actor":"peter"/);
});

test("draft prints what is to be sent, and beside it what the sender has to know", async () => {
  await filled({});
  const { out, err } = await vogter("draft", "HÆN-2026-0001", "--more-by", "2026-12-01");
  expect(out).toContain("Antal personer: Oplyses senere, senest 1. december 2026.");
  expect(err).toContain("virk.dk");
  expect(out).not.toContain("virk.dk");
  expect((await vogter("draft", "2026-1", "--more-by", "snart")).error).toMatchObject({
    exitCode: 2,
  });
});

test("draft writes a Word document that only its owner can read, and never over another file", async () => {
  const output = join(await filled({}), "draft.docx");
  const args = ["draft", "2026-1", "--to", "concerned", "--format", "docx", "--output", output];
  expect((await vogter(...args)).error).toBeUndefined();
  expect(xmlFaults(partsOf(readFileSync(output)))).toEqual([]);
  expect(statSync(output).mode & 0o777).toBe(0o600);
  expect((await vogter(...args)).error).toMatchObject({ code: "file.not-written" });
});

test.each(["csv", "xlsx"])(
  "export writes the register as %s for who may, and to the audit log",
  async (format) => {
    const dir = await filled({}, { isConfidential: true });
    const output = join(dir, `register.${format}`);
    const to = ["--format", format, "--output", output];
    expect((await vogter("export", "--as", "sanne", ...to)).error).toMatchObject({
      code: "incidents.refused",
    });
    const { out, error } = await vogter("export", "--as", "nadia", ...to);
    expect(error).toBeUndefined();
    expect(out).toContain("2 incidents");
    const bytes = readFileSync(output);
    if (format === "csv")
      expect(parse(bytes, { bom: true, delimiter: ";", columns: true })).toHaveLength(2);
    else expect([...partsOf(bytes).values()].join()).toContain("HÆN-2026-0002");
    expect(await audited()).toMatch(/"action":"incident.exported","actor":"nadia".*"count":2/);
  },
);

test("export needs the store for itself, so that it can be written down", async () => {
  const dir = await filled({});
  await withStore(async () => {
    const { error } = await vogter("export", "--as", "nadia", "--output", join(dir, "x.csv"));
    expect(error).toMatchObject({ code: "store.locked" });
  });
  expect((await vogter("export", "--as", "nadja")).error).toMatchObject({
    ...{ code: "incidents.no-such-person", mend: expect.stringContaining("Did you mean nadia?") },
  });
});

test("figures are printed, and written as a table", async () => {
  const reported = "2025-03-10T08:00:00.000Z";
  const times = { found: reported, reported, aware: reported };
  const dir = await filled(...Array.from({ length: 7 }, () => ({ times })));
  expect((await vogter("figures", "--year", "2025")).out).toContain("7 hændelser er meldt.");
  expect(
    JSON.parse((await vogter("figures", "--year", "2025", "--format", "json")).out),
  ).toMatchObject({ total: 7 });
  const output = join(dir, "figures.csv");
  await vogter("figures", "--year", "2025", "--format", "csv", "--output", output);
  const rows: string[][] = parse(readFileSync(output), { bom: true, delimiter: ";" });
  expect(rows).toContainEqual(["Slags", "Sendt til en forkert modtager", "7"]);
  expect(rows).toContainEqual(["Alle", "2025", "7"]);
  expect((await vogter("figures", "--year", "25")).error).toMatchObject({ exitCode: 2 });
});

test("a municipality has to be named where there are several", async () => {
  await filled();
  expect((await runCommand(command, "list")).error).toMatchObject({
    code: "incidents.which-tenant",
    exitCode: 2,
  });
});
