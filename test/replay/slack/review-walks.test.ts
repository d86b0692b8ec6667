import { test, vi } from "vitest";
import { slackSurface } from "../../channels/slack/slack-surface.ts";
import { withReviews } from "../../conversation/reviews/invented.ts";
import { WALKS, walk } from "../../conversation/reviews/walks.ts";
import { tenantOf } from "../../demo.ts";

// A walk says in a moment what Slack would be told in a minute: its pace is tried elsewhere.
vi.mock("../../../src/channels/slack/pace.ts", () => ({
  openPace: () => ({ turnIn: async () => 0, rest: () => undefined }),
}));

// Half a year has many seconds in which a message leaves.
test.each(WALKS)("$town: a half-year of reviews, in Slack", { timeout: 30_000 }, async (walked) => {
  await walk(walked, await slackSurface(tenantOf(walked.town), withReviews));
});
