import { expect, test } from "vitest";
import { REPORTED, WALKS, walk } from "../../conversation/incidents/walks.ts";
import { tenantOf } from "../../demo.ts";
import { openPage } from "./open-page.ts";
import { pageSurface } from "./page-surface.ts";

test.each(WALKS)("$town: from the report to the closed register, on the page", async (walked) => {
  await walk(walked, pageSurface(await openPage(tenantOf(walked.town))));
});

test("when whoever has it has left, another takes it over, and it says no name that nobody knows", async () => {
  const before = await openPage();
  const { report, press } = pageSurface(before);
  await report("mette", REPORTED);
  await press("nadia", "Jeg har den");

  const faxe = tenantOf("faxe");
  const people = faxe.people.filter(({ id }) => id !== "nadia");
  const after = pageSurface(await openPage({ ...faxe, people }, before.store));
  expect(await after.write("sanne", "/haendelse 2026-1")).toContain("En medarbejder har den siden");
  await after.press("sanne", "Jeg hjælper");
  await after.press("sanne", "Skal det anmeldes?");
  expect(await after.fill("sanne", { notify: "no", reason: "Ingen risiko" })).toContain("Afslut");
});
