import { test, vi } from "vitest";
import { slackSurface } from "../../channels/slack/slack-surface.ts";
import { withDispensations } from "../../conversation/dispensations/invented.ts";
import { WALKS, walk } from "../../conversation/dispensations/walks.ts";
import { tenantOf } from "../../demo.ts";

// A walk says in a moment what Slack would be told in a minute: its pace is tried elsewhere.
vi.mock("../../../src/channels/slack/pace.ts", () => ({
  openPace: () => ({ turnIn: async () => 0, rest: () => undefined }),
}));

test.each(WALKS)("$town: from the request to its end, in Slack", async (walked) => {
  await walk(walked, await slackSurface(tenantOf(walked.town), withDispensations));
});
