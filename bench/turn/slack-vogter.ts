// Vogter on Slack.
import { cardToBlocks } from "../../src/channels/cards/card-to-blocks.ts";
import { directTo, slackChannel } from "../../src/channels/slack/index.ts";
import { serveVogter } from "./vogter.ts";

const [folder = "", apiUrl = "", signingSecret = ""] = process.argv.slice(2);
await serveVogter(
  folder,
  ({ handle, clock, log, tenants }) => {
    const people = tenants.find(({ id }) => id === "faxe")?.people ?? [];
    return slackChannel({
      ...{ handle, clock, log },
      credentials: { botTokens: ["xoxb-bench"], apiUrl, by: { kind: "http", signingSecret } },
      whoIs({ slackTeamId, slackUserId }) {
        if (slackTeamId !== "T1") return undefined;
        const found = people.find((one) => one.slackUserId === slackUserId);
        return { tenant: "faxe", person: found?.id ?? `slack:${slackUserId}` };
      },
    });
  },
  ({ card }) => cardToBlocks(card),
  (_, { slackUserId }) => directTo(["T1"], slackUserId),
);
