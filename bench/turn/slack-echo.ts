// The floor on Slack: Bolt behind its own HTTP receiver, which says back what it was told.
import type { AddressInfo } from "node:net";
import bolt from "@slack/bolt";
import { serveBench } from "./serve-bench.ts";

const [, slackApiUrl = "", signingSecret = ""] = process.argv.slice(2);
const receiver = new bolt.HTTPReceiver({ signingSecret, logLevel: bolt.LogLevel.ERROR });
const app = new bolt.App({
  receiver,
  token: "xoxb-bench",
  logLevel: bolt.LogLevel.ERROR,
  clientOptions: { slackApiUrl },
});
app.message(async ({ message, client }) => {
  const { channel, text } = message as { channel: string; text?: string };
  await client.chat.postMessage({ channel, text: `echo: ${text}` });
});
const server = await app.start({ port: 0, host: "127.0.0.1" });
serveBench((server.address() as AddressInfo).port);
