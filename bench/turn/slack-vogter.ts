// Vogter on Slack.
import { cardToBlocks } from "../../src/channels/cards/card-to-blocks.ts";
import { slackChannel } from "../../src/channels/slack/index.ts";
import { serveVogter } from "./vogter.ts";

const [folder = "", apiUrl = "", signingSecret = ""] = process.argv.slice(2);
await serveVogter(
  folder,
  ({ handle, clock, log }) =>
    slackChannel({
      ...{ handle, clock, log },
      credentials: { botTokens: ["xoxb-bench"], apiUrl, by: { kind: "http", signingSecret } },
      whoIs: ({ slackTeamId, slackUserId }) =>
        slackTeamId === "T1" ? { tenant: "faxe", person: `slack:${slackUserId}` } : undefined,
    }),
  ({ card }) => cardToBlocks(card),
);
