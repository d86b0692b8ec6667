import { test, vi } from "vitest";
import { slackSurface } from "../../channels/slack/slack-surface.ts";
import { withWheel } from "../../conversation/wheel/invented.ts";
import { townOf, WALKS, walk, walkWithoutDates } from "../../conversation/wheel/walks.ts";
import { tenantOf } from "../../demo.ts";

// A walk says in a moment what Slack would be told in a minute: its pace is tried elsewhere.
vi.mock("../../../src/channels/slack/pace.ts", () => ({
  openPace: () => ({ turnIn: async () => 0, rest: () => undefined }),
}));

// A year has many seconds in which a message leaves.
test.each(WALKS)("$town: a year of the wheel, in Slack", { timeout: 30_000 }, async (walked) => {
  await walk(walked, await slackSurface(townOf(walked), withWheel));
});

test("kalundborg: a wheel without dates, in Slack", async () => {
  const surface = await slackSurface(tenantOf("kalundborg"), withWheel);
  await walkWithoutDates(surface, ["lone", "ida"]);
});
