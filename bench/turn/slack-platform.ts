import { createHmac } from "node:crypto";
import { createServer } from "node:http";
import type { AddressInfo } from "node:net";
import type { Platform } from "./contest.ts";
import { post } from "./post.ts";
import { questionOf } from "./questions.ts";

const SECRET = "of-no-value";

/** A Web API on this machine that takes everything, `delayMs` later, and events as Slack sends them. */
export async function slackPlatform(delayMs = 0): Promise<Platform> {
  let listener: (conversation: string) => void = () => undefined;
  const api = createServer((req, res) => {
    const chunks: Buffer[] = [];
    req.on("data", (chunk: Buffer) => chunks.push(chunk));
    req.on("end", () => {
      const text = Buffer.concat(chunks).toString();
      const params = new URLSearchParams(text);
      const channel = params.get("channel") ?? "";
      const answer = () => {
        res.writeHead(200, { "content-type": "application/json" });
        res.end(JSON.stringify(answerTo(req.url ?? "", channel, params.get("users") ?? "")));
        if (req.url?.endsWith("chat.postMessage")) listener(channel);
      };
      if (delayMs > 0) setTimeout(answer, delayMs);
      else answer();
    });
  }).listen(0, "127.0.0.1");
  await new Promise((resolve) => api.once("listening", resolve));
  return {
    args: [`http://127.0.0.1:${(api.address() as AddressInfo).port}/api/`, SECRET],
    onAnswer(to) {
      listener = to;
    },
    post(port, person, turn) {
      const body = JSON.stringify(eventOf(person, turn));
      return post(port, "/slack/events", body, signatureOf(body));
    },
    send(port, payload) {
      const body = new URLSearchParams({ payload: JSON.stringify(payload) }).toString();
      const type = { "content-type": "application/x-www-form-urlencoded" };
      return post(port, "/slack/events", body, { ...type, ...signatureOf(body) });
    },
    close() {
      api.closeAllConnections();
      api.close();
    },
  };
}

function answerTo(path: string, channel: string, users: string): object {
  if (path.endsWith("auth.test")) return { ok: true, team_id: "T1", user_id: "UBOT", bot_id: "B1" };
  if (path.endsWith("users.info"))
    return { ok: true, user: { id: "U1", profile: { email: "mette@faxe.example" } } };
  if (path.endsWith("conversations.open")) return { ok: true, channel: { id: `D${users}` } };
  return { ok: true, channel, ts: "1777000000.000001" };
}

function eventOf(person: string, turn: number) {
  const ts = `1777${String(turn).padStart(6, "0")}.000100`;
  const user = `U${person}`;
  return {
    ...{ type: "event_callback", team_id: "T1", api_app_id: "A1", event_id: `Ev${turn}` },
    event_time: 1_777_000_000,
    authorizations: [{ team_id: "T1", user_id: "UBOT", is_bot: true, enterprise_id: null }],
    event: {
      ...{ type: "message", channel_type: "im", channel: `D${person}`, user },
      ...{ text: questionOf(turn), ts, event_ts: ts },
    },
  };
}

function signatureOf(body: string): Record<string, string> {
  const stamp = String(Math.floor(Date.now() / 1000));
  const digest = createHmac("sha256", SECRET).update(`v0:${stamp}:${body}`).digest("hex");
  return { "x-slack-request-timestamp": stamp, "x-slack-signature": `v0=${digest}` };
}
