import type { IncomingHttpHeaders } from "node:http";
import { verifySlackRequest } from "@slack/bolt";
import { Refusal } from "../../http/refusal.ts";

/** Bolt refuses what is older than five minutes, but not what claims to come from the future. */
const AHEAD_S = 5 * 60;

/** The time in seconds that a request says it was signed. Throws a {@link Refusal} with 401 when it cannot be so. */
export function signedAt(headers: IncomingHttpHeaders, now: Date): number {
  const stamp = headers["x-slack-request-timestamp"];
  const at = typeof stamp === "string" && /^\d{1,12}$/.test(stamp) ? Number(stamp) : Number.NaN;
  if (!(Math.abs(at - now.getTime() / 1_000) <= AHEAD_S)) throw unsigned();
  if (typeof headers["x-slack-signature"] !== "string") throw unsigned();
  return at;
}

/** Throws a {@link Refusal} with 401 unless Slack signed these very words. */
export function checkSignature(
  signingSecret: string,
  headers: IncomingHttpHeaders,
  body: string,
  now: Date,
): void {
  const at = signedAt(headers, now);
  try {
    verifySlackRequest({
      signingSecret,
      body,
      headers: {
        "x-slack-request-timestamp": at,
        "x-slack-signature": String(headers["x-slack-signature"]),
      },
      nowMilliseconds: now.getTime(),
    });
  } catch {
    throw unsigned();
  }
}

function unsigned(): Refusal {
  return new Refusal(401, "slack.unauthorized", "The request is not signed by Slack.");
}
