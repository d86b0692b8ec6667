import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { onTestFinished } from "vitest";

// biome-ignore lint/suspicious/noExplicitAny: what Slack is sent is looked into as deep as a test likes.
type Args = Record<string, any>;

/** How a call goes wrong. */
interface Trouble {
  readonly delayMs?: number;
  readonly status?: number;
  readonly retryAfter?: number;
  /** Slack's word for what is wrong. */
  readonly error?: string;
  /** It is done, and nobody hears of it. */
  readonly drop?: true;
}

/** Slack's Web API on this machine: it records what it is asked, and can be told to go wrong. */
export async function fakeSlack() {
  const calls: { method: string; args: Args; token: string }[] = [];
  const responses: { path: string; body: Args }[] = [];
  const messages: Args[] = [];
  const users: Record<string, Args> = {};
  /** What Slack says of a channel, and who is in it. */
  const channels: Record<string, { info?: Args; members?: readonly string[] }> = {};
  /** What Slack says of a file by its id, and what its host answers by its path. */
  const files: Record<string, Args> = {};
  const hosted: Record<string, (res: ServerResponse) => void> = {};
  const downloads: { path: string; authorization: string | undefined }[] = [];
  /** The workspace of each token. */
  const teams: Record<string, string> = {};
  /** By method: what happens at its nth call, counted from 1. */
  const troubles: Record<string, (nth: number) => Trouble | undefined> = {};
  let count = 0;

  const methods: Record<string, (args: Args, token: string) => Args> = {
    "auth.test": (_, token) => ({ team_id: teams[token] ?? "T1", user_id: "UBOT" }),
    "users.info": ({ user }) =>
      users[user] ? { user: users[user] } : { ok: false, error: "user_not_found" },
    "conversations.info": ({ channel }) =>
      channels[channel]
        ? { channel: { id: channel, ...channels[channel].info } }
        : { ok: false, error: "channel_not_found" },
    "conversations.members": ({ channel, limit }) => {
      const { members } = channels[channel] ?? {};
      if (!members) return { ok: false, error: "channel_not_found" };
      const next_cursor = members.length > Number(limit) ? "bmV4dA==" : "";
      return { members: members.slice(0, Number(limit)), response_metadata: { next_cursor } };
    },
    "files.info": ({ file }) =>
      files[file] ? { file: files[file] } : { ok: false, error: "file_not_found" },
    "conversations.open": ({ users: user }) => ({ channel: { id: `D${user}` } }),
    "conversations.history": ({ channel }) => ({
      messages: messages.filter((one) => one.channel === channel && !one.thread_ts),
    }),
    "conversations.replies": ({ channel, ts }) => ({
      messages: messages.filter((one) => one.channel === channel && one.thread_ts === ts),
    }),
    "chat.postMessage": (args) => {
      const ts = `1777000000.${String(++count).padStart(6, "0")}`;
      messages.push({ ...args, ts });
      return { channel: args.channel, ts };
    },
    "chat.update": ({ channel, ts }) => ({ channel, ts }),
    "chat.delete": ({ channel, ts }) => ({ channel, ts }),
    "chat.postEphemeral": () => ({ message_ts: "1.1" }),
    "views.open": ({ view }) => ({ view: { ...view, id: `V${++count}` } }),
    "views.publish": () => ({ view: { id: "VHOME" } }),
  };

  /** Where a file lies, or where Slack lets Vogter answer for a while. */
  const besideTheApi = (req: IncomingMessage, res: ServerResponse, path: string, text: string) => {
    if (path.startsWith("/files-pri/")) {
      downloads.push({ path, authorization: req.headers.authorization });
      const answer = hosted[path];
      return answer ? answer(res) : send(res, 404, "{}");
    }
    responses.push({ path, body: JSON.parse(text) });
    const trouble = troubles.respond?.(responses.length);
    return send(res, trouble?.status ?? 200, "ok");
  };

  const server = createServer(async (req, res) => {
    const text = await textOf(req);
    const path = new URL(req.url ?? "", "http://slack").pathname;
    if (!path.startsWith("/api/")) return besideTheApi(req, res, path, text);
    const method = path.slice("/api/".length);
    const args = argsOf(req, text);
    const token = String(req.headers.authorization ?? "").replace("Bearer ", "");
    calls.push({ method, args, token });
    const nth = calls.filter((one) => one.method === method).length;
    const trouble = troubles[method]?.(nth) ?? {};
    if (trouble.delayMs) await new Promise((resolve) => setTimeout(resolve, trouble.delayMs));
    if (trouble.retryAfter) {
      res.setHeader("retry-after", String(trouble.retryAfter));
      return send(res, 429, "{}");
    }
    if (trouble.status) return send(res, trouble.status, "{}");
    if (trouble.error) return send(res, 200, JSON.stringify({ ok: false, error: trouble.error }));
    const answer = {
      ok: true,
      ...(methods[method]?.(args, token) ?? { ok: false, error: "unknown_method" }),
    };
    if (trouble.drop) return void res.destroy();
    send(res, 200, JSON.stringify(answer));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, "127.0.0.1", resolve);
  });
  onTestFinished(() => {
    server.closeAllConnections();
    server.close();
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    ...{ url, apiUrl: `${url}/api/`, calls, responses, messages, users, teams, troubles },
    ...{ channels, files, hosted, downloads },
    called: (method: string) =>
      calls.filter((one) => one.method === method).map(({ args }) => args),
  };
}

async function textOf(req: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  for await (const chunk of req) chunks.push(chunk);
  return Buffer.concat(chunks).toString("utf8");
}

/** The client sends what is nested as JSON in a form's field. */
function argsOf(req: IncomingMessage, text: string): Args {
  if (req.headers["content-type"]?.startsWith("application/json")) return JSON.parse(text);
  const fields = [...new URLSearchParams(text)];
  return Object.fromEntries(
    fields.map(([name, value]) => [name, /^[[{]/.test(value) ? JSON.parse(value) : value]),
  );
}

function send(res: ServerResponse, status: number, body: string): void {
  res.writeHead(status, { "content-type": "application/json" });
  res.end(body);
}
