// Vogter on Slack.
import { slackChannel } from "../../src/channels/slack/index.ts";
import { serveVogter } from "./vogter.ts";

const [folder = "", apiUrl = "", signingSecret = ""] = process.argv.slice(2);
await serveVogter(folder, ({ handle, clock, log }) =>
  slackChannel({
    ...{ handle, clock, log },
    credentials: { botTokens: ["xoxb-bench"], apiUrl, by: { kind: "http", signingSecret } },
    whoIs: ({ slackTeamId, slackUserId }) =>
      slackTeamId === "T1" ? { tenant: "faxe", person: `slack:${slackUserId}` } : undefined,
  }),
);
