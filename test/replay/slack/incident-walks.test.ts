import { expect, test, vi } from "vitest";
import { slackSurface } from "../../channels/slack/slack-surface.ts";
import { REPORTED, WALKS, walk } from "../../conversation/incidents/walks.ts";
import { tenantOf } from "../../demo.ts";

// A walk says in a moment what Slack would be told in a minute: its pace is tried elsewhere.
vi.mock("../../../src/channels/slack/pace.ts", () => ({
  openPace: () => ({ turnIn: async () => 0, rest: () => undefined }),
}));

test.each(WALKS)("$town: from the report to the closed register, in Slack", async (walked) => {
  await walk(walked, await slackSurface(tenantOf(walked.town)));
});

test("two who take it at once: one has it, the other helps and is told so, and both cards agree", async () => {
  const { report, press, shownTo } = await slackSurface();
  await report("mette", REPORTED);
  await Promise.all([press("nadia", "Jeg har den"), press("sanne", "Jeg har den")]);
  const [nadias, sannes] = [await shownTo("nadia"), await shownTo("sanne")];
  const [first, second] = nadias.includes("tog den lige før dig")
    ? [sannes, nadias]
    : [nadias, sannes];
  expect(first).toContain("Du har den siden kl.");
  expect(first).not.toContain("tog den lige før dig");
  expect(second).toContain("tog den lige før dig. Du er skrevet på som hjælper.");
  expect((await shownTo("mette")).split('"Nogen har taget HÆN-2026-0001."')).toHaveLength(2);
});
