import { expect, test } from "vitest";
import { botSurface } from "../../channels/teams/bot-surface.ts";
import { REPORTED, WALKS, walk } from "../../conversation/incidents/walks.ts";
import { tenantOf } from "../../demo.ts";

test.each(WALKS)("$town: from the report to the closed register, in Teams", async (walked) => {
  await walk(walked, await botSurface(tenantOf(walked.town)));
});

test("of a role that nobody holds, whoever stands in is told, and why", async () => {
  const halsnaes = tenantOf("halsnaes");
  const people = halsnaes.people.filter(({ roles }) => !roles.includes("dailyLeader"));
  const { report, press, shownTo } = await botSurface({ ...halsnaes, people });
  const receipt = await report("laila", { ...REPORTED, personalData: "no" });
  expect(receipt).toContain("Anders Ravkyst fik besked");
  expect(await shownTo("anders")).toContain("fordi den, der skulle have haft den, ikke er der");
  await press("anders", "Jeg har den");
  expect(await shownTo("laila")).toContain("Nogen har taget HÆN-2026-0001.");
});
