import type { Request, Response, Server } from "restify";
import { readText } from "../../http/read-text.ts";
import { Refusal } from "../../http/refusal.ts";
import type { Clock } from "../../shared/clock.ts";
import type { Logger } from "../../shared/log.ts";
import { checkSignature, signedAt } from "./check-signature.ts";
import type { Answer, Deliver } from "./deliver.ts";
import { readRequest } from "./read-request.ts";

interface ReceiverParts {
  readonly signingSecret: string;
  readonly deliver: Deliver;
  readonly clock: Clock;
  readonly log: Logger;
}

/** A dialog with all its fields is a few hundred kilobytes at most. */
const LIMIT = 1024 * 1024;

/** `POST /slack/events`: all that Slack sends over HTTP. */
export function mountReceiver(server: Server, parts: ReceiverParts): void {
  server.post("/slack/events", async (req, res) => {
    try {
      respond(res, await onRequest(req, parts));
    } catch (err) {
      if (err instanceof Refusal) parts.log.warn({ channel: "slack", code: err.code }, "refused");
      // Nobody reads the rest of it.
      if (!req.readableEnded) res.header("connection", "close");
      throw err;
    }
  });
}

async function onRequest(req: Request, parts: ReceiverParts): Promise<Answer> {
  const { signingSecret, deliver, clock } = parts;
  // Known without reading what somebody else may send by the megabyte.
  signedAt(req.headers, clock.now());
  const text = await readText(req, LIMIT);
  checkSignature(signingSecret, req.headers, text, clock.now());
  const contentType = req.headers["content-type"] ?? "";
  if (isSslCheck(contentType, text)) return { status: 200 };
  const body = readRequest(contentType, text);
  if (body.type === "url_verification") {
    return { status: 200, body: { challenge: body.challenge } };
  }
  return deliver(body);
}

/** Slack looks now and then whether the certificate is in order. */
function isSslCheck(contentType: string, text: string): boolean {
  return contentType.includes("form") && new URLSearchParams(text).get("ssl_check") === "1";
}

function respond(res: Response, { status, body }: Answer): void {
  if (body === undefined) return void res.sendRaw(status, "");
  const type = typeof body === "string" ? "text/plain" : "application/json";
  const text = typeof body === "string" ? body : JSON.stringify(body);
  res.sendRaw(status, text, { "content-type": `${type}; charset=utf-8` });
}
