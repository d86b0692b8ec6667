// Vogter on Slack, in a town in which incidents are reported.
import { cardToBlocks } from "../../src/channels/cards/card-to-blocks.ts";
import { directTo, slackChannel } from "../../src/channels/slack/index.ts";
import { serveVogter } from "../turn/vogter.ts";
import { makeTown } from "./town.ts";

const [folder = "", apiUrl = "", signingSecret = ""] = process.argv.slice(2);
await serveVogter(
  folder,
  ({ handle, clock, log, tenants: [town] }) =>
    slackChannel({
      ...{ handle, clock, log },
      credentials: { botTokens: ["xoxb-bench"], apiUrl, by: { kind: "http", signingSecret } },
      whoIs: ({ slackUserId }) => {
        const found = town.people.find((one) => one.slackUserId === slackUserId);
        return { tenant: town.id, person: found?.id ?? slackUserId };
      },
    }),
  ({ card }) => cardToBlocks(card),
  {
    tenantsDir: await makeTown(folder),
    whereto: (_, { slackUserId }) => directTo(["T1"], slackUserId),
  },
);
