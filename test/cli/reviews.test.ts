import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parse } from "csv-parse/sync";
import { expect, test } from "vitest";
import { command as auditCommand } from "../../src/cli/audit.ts";
import { command } from "../../src/cli/reviews.ts";
import { movableClock } from "../../src/shared/clock.ts";
import { partsOf } from "../incidents/opened.ts";
import { held } from "../reviews/hands.ts";
import { openTown } from "../reviews/town.ts";
import { runCommand } from "./run-command.ts";
import { environment, withStore } from "./stored.ts";

const FEBRUARY = new Date("2026-02-02T09:00:00Z");

const vogter = (...args: string[]) => runCommand(command, ...args, "--tenant", "faxe");
const audited = async () => (await runCommand(auditCommand, "export", "--tenant", "faxe")).out;

/** A store of its own in which six units have a review, and one of them was held. */
async function filled(): Promise<string> {
  const dir = environment();
  await withStore(async (store) => {
    const town = openTown("faxe", { store, clock: movableClock(FEBRUARY) });
    await town.jumps(FEBRUARY);
    await town.does("peter", "2026-H1 dagplejen", held("2026-01-15"));
  }, FEBRUARY);
  return dir;
}

test("list prints who held theirs, without what people wrote, and a part of it", async () => {
  await filled();
  const { out } = await vogter("list");
  expect(out).toMatch(/^# Faxe Kommune: 6 reviews\n2026-H1 · Center for Børn · /);
  expect(out).not.toContain("Adgangskoder");
  expect((await vogter("list", "--state", "held")).out).toContain("1 review\n");
  const json = JSON.parse((await vogter("list", "--unit", "dagplejen", "--json")).out);
  expect(json).toMatchObject([{ id: "2026-H1 dagplejen", state: "held", on: "2026-01-15" }]);
});

test("list says when there is no store yet", async () => {
  environment();
  expect((await vogter("list")).out).toContain("There is nothing in the store yet.");
});

test("show prints one for who may see it; who may not is written down", async () => {
  await filled();
  const { out } = await vogter("show", "2026-H1", "dagplejen", "--as", "nadia");
  expect(out).toContain("Adgangskoder");
  expect((await vogter("show", "2026-H1", "dagplejen", "--as", "sanne")).error).toMatchObject({
    code: "reviews.refused",
  });
  expect(await audited()).toMatch(/"action":"review.refused","actor":"sanne"/);
});

test.each(["csv", "xlsx"])("export writes the register as %s for who may", async (format) => {
  const output = join(await filled(), `register.${format}`);
  const to = ["--format", format, "--output", output];
  expect((await vogter("export", "--as", "mette", ...to)).error).toMatchObject({
    code: "reviews.refused",
  });
  const { out, error } = await vogter("export", "--as", "nadia", ...to);
  expect(error).toBeUndefined();
  expect(out).toContain("6 reviews");
  const bytes = readFileSync(output);
  if (format === "csv")
    expect(parse(bytes, { bom: true, delimiter: ";", columns: true })).toHaveLength(6);
  else expect([...partsOf(bytes).values()].join()).toContain("Adgangskoder");
  expect(await audited()).toMatch(/"action":"review.exported","actor":"nadia".*"count":6/);
});

test("figures tell how many units of a period held theirs", async () => {
  await filled();
  expect((await vogter("figures")).out).toContain("2026-H1: 6 units, 1 held in time (17 %)");
  expect(JSON.parse((await vogter("figures", "--json")).out)).toMatchObject([
    { period: "2026-H1", units: 6, held: 1 },
  ]);
});
