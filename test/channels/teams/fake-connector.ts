import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

/** What the bot sent, and where. */
interface Sent {
  path: string;
  activity: {
    type: string;
    summary?: string;
    text?: string;
    replyToId?: string;
    attachments: { contentType: string; content: { type: string; [field: string]: unknown } }[];
  };
}

/** A Bot Framework connector on this machine that records what the bot sends. `fail` makes it refuse. */
export async function fakeConnector() {
  const sent: Sent[] = [];
  const state = { fail: false };
  const server: Server = createServer((req, res) => {
    const chunks: Buffer[] = [];
    req.on("data", (chunk: Buffer) => chunks.push(chunk));
    req.on("end", () => {
      res.setHeader("content-type", "application/json");
      if (state.fail) {
        res.statusCode = 403;
        res.end('{"error":{"code":"BotNotInConversationRoster","message":"no"}}');
        return;
      }
      const activity = JSON.parse(Buffer.concat(chunks).toString("utf8"));
      sent.push({ path: decodeURIComponent(req.url ?? ""), activity });
      res.statusCode = 201;
      res.end('{"id":"sent-1"}');
    });
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  return {
    sent,
    state,
    serviceUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
  };
}
