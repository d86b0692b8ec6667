import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Platform } from "./contest.ts";
import { post } from "./post.ts";
import { questionOf } from "./questions.ts";

/** A connector on this machine that takes everything, and activities as Teams sends them. */
export async function teamsPlatform(): Promise<Platform> {
  let listener: (conversation: string) => void = () => undefined;
  const connector = createServer((req, res) => {
    req.resume();
    req.on("end", () => {
      // Not chained: to a server that was ended meanwhile, writeHead gives nothing back.
      res.writeHead(201, { "content-type": "application/json" });
      res.end('{"id":"1"}');
      const [, conversation = ""] = /conversations\/([^/]+)\//.exec(req.url ?? "") ?? [];
      listener(decodeURIComponent(conversation));
    });
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => connector.once("listening", resolve));
  const serviceUrl = `http://127.0.0.1:${(connector.address() as AddressInfo).port}/`;
  const send = (port: number, activity: object) =>
    post(port, "/api/messages", JSON.stringify({ serviceUrl, ...activity }));
  const activityOf = (conversation: string, turn: number) => ({
    type: "message",
    id: `turn-${turn}`,
    channelId: "msteams",
    from: { id: `29:${conversation}`, name: "Mette", aadObjectId: `aad-${conversation}` },
    recipient: { id: "28:vogter", name: "Vogter" },
    conversation: { id: conversation, conversationType: "personal", tenantId: "t1" },
    locale: "da-DK",
    text: questionOf(turn),
  });
  return {
    args: [],
    onAnswer(to) {
      listener = to;
    },
    post: (port, person, turn) => send(port, activityOf(person, turn)),
    send,
    close() {
      connector.closeAllConnections();
      connector.close();
    },
  };
}
