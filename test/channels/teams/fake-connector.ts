import { createServer, type OutgoingHttpHeaders, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

/** What the bot sent, and where. */
interface Sent {
  path: string;
  authorization: string | undefined;
  activity: {
    type: string;
    summary?: string;
    text?: string;
    replyToId?: string;
    recipient?: { id: string };
    attachments: { contentType: string; content: { type: string; [field: string]: unknown } }[];
  };
}

/** What the connector does instead of taking a message. */
interface Trouble {
  readonly status?: number;
  readonly body?: string;
  readonly headers?: Record<string, string>;
  /** It takes the message, and nobody hears of it. */
  readonly drop?: true;
  /** It takes the message, but not before this. */
  readonly until?: Promise<void>;
}

/** A Bot Framework connector on this machine: it records what the bot sends, and can be told to go wrong. */
export async function fakeConnector() {
  const sent: Sent[] = [];
  /** What took the place of what was sent before. */
  const changed: Sent[] = [];
  const deleted: string[] = [];
  /** What it tells, by path: who is in a conversation, such as "/v3/conversations/19:x/pagedmembers". */
  const tells: Record<string, object> = {};
  const lookedUp: string[] = [];
  const state: { trouble: Trouble | undefined; calls: number } = { trouble: undefined, calls: 0 };

  const tell = (path: string, res: ServerResponse): void => {
    const [plain = ""] = path.split("?");
    lookedUp.push(plain);
    const told = tells[plain];
    answer(res, told ? 200 : 404, JSON.stringify(told ?? {}));
  };
  const server = createServer((req, res) => {
    const chunks: Buffer[] = [];
    req.on("data", (chunk: Buffer) => chunks.push(chunk));
    req.on("end", async () => {
      const { status, body = "{}", headers, drop, until } = state.trouble ?? {};
      const path = decodeURIComponent(req.url ?? "");
      res.setHeader("content-type", "application/json");
      if (req.method === "GET") return tell(path, res);
      state.calls++;
      if (status !== undefined) return answer(res, status, body, headers);
      await until;
      const text = Buffer.concat(chunks).toString("utf8");
      const { authorization } = req.headers;
      if (req.method === "DELETE") deleted.push(path);
      else {
        const taken = req.method === "PUT" ? changed : sent;
        taken.push({ path, authorization, activity: JSON.parse(text) });
      }
      if (drop) return void res.destroy();
      answer(res, req.method === "POST" ? 201 : 200, JSON.stringify({ id: `sent-${sent.length}` }));
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
    ...{ sent, changed, deleted, tells, lookedUp, state },
    serviceUrl: `http://127.0.0.1:${(server.address() as AddressInfo).port}/`,
  };
}

function answer(res: ServerResponse, status: number, body: string, headers?: OutgoingHttpHeaders) {
  // One after the other: restify's writeHead gives nothing back.
  res.writeHead(status, headers);
  res.end(body);
}
