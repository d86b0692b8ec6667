import { Agent, createServer, request } from "node:http";
import type { AddressInfo } from "node:net";
import type { Platform } from "./contest.ts";

const QUESTIONS = [
  "hvem kan give dispensation?",
  "hvem melder jeg et brud til?",
  "hvor tit skal lederen gennemgå reglerne?",
  "hvem har ansvaret for informationssikkerheden?",
  "hvad siger politikken om logning?",
];

/** A connector on this machine that takes everything, and activities as Teams sends them. */
export async function teamsPlatform(): Promise<Platform & { close(): void }> {
  let listener: (conversation: string) => void = () => undefined;
  const connector = createServer((req, res) => {
    req.resume();
    req.on("end", () => {
      res.writeHead(201, { "content-type": "application/json" }).end('{"id":"1"}');
      const [, conversation = ""] = /conversations\/([^/]+)\//.exec(req.url ?? "") ?? [];
      listener(decodeURIComponent(conversation));
    });
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => connector.once("listening", resolve));
  const serviceUrl = `http://127.0.0.1:${(connector.address() as AddressInfo).port}/`;
  const agent = new Agent({ keepAlive: true });
  const activityOf = (conversation: string, turn: number) => ({
    type: "message",
    id: `turn-${turn}`,
    channelId: "msteams",
    serviceUrl,
    from: { id: `29:${conversation}`, name: "Mette", aadObjectId: `aad-${conversation}` },
    recipient: { id: "28:vogter", name: "Vogter" },
    conversation: { id: conversation, conversationType: "personal", tenantId: "t1" },
    locale: "da-DK",
    text: QUESTIONS[turn % QUESTIONS.length],
  });
  return {
    onAnswer(to) {
      listener = to;
    },
    post: (port, conversation, turn) =>
      new Promise((resolve, reject) => {
        const body = JSON.stringify(activityOf(conversation, turn));
        const headers = {
          "content-type": "application/json",
          "content-length": Buffer.byteLength(body),
        };
        const options = { host: "127.0.0.1", port, path: "/api/messages", method: "POST" };
        const sent = request({ ...options, agent, headers }, (res) => {
          res.resume();
          res.on("end", () =>
            res.statusCode === 200 ? resolve() : reject(new Error(`status ${res.statusCode}`)),
          );
        });
        sent.on("error", reject).end(body);
      }),
    close() {
      agent.destroy();
      connector.closeAllConnections();
      connector.close();
    },
  };
}
