import { describe, test, vi } from "vitest";
import { slackSurface } from "../../channels/slack/slack-surface.ts";
import { withDispensations } from "../../conversation/dispensations/invented.ts";
import { RACES } from "../../conversation/dispensations/races.ts";

// A race says in a moment what Slack would be told in a minute: its pace is tried elsewhere.
vi.mock("../../../src/channels/slack/pace.ts", () => ({
  openPace: () => ({ turnIn: async () => 0, rest: () => undefined }),
}));

describe("one outcome, and clear words to each, in Slack", () => {
  test.each(RACES)("$what", async ({ town, race }) => {
    const own = town();
    await race(await slackSurface(own, withDispensations), own);
  });
});
