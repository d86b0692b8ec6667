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

/** What the connector says instead of taking a message. */
interface Refusal {
  status: number;
  body: string;
  headers?: Record<string, string>;
}

/** A Bot Framework connector on this machine that records what the bot sends. With `answer` it refuses. */
export async function fakeConnector() {
  const sent: Sent[] = [];
  const state: { answer: Refusal | undefined } = { answer: undefined };
  const server: Server = createServer((req, res) => {
    const chunks: Buffer[] = [];
    req.on("data", (chunk: Buffer) => chunks.push(chunk));
    req.on("end", () => {
      res.setHeader("content-type", "application/json");
      if (state.answer) {
        res.writeHead(state.answer.status, state.answer.headers);
        res.end(state.answer.body);
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
