import { createHmac } from "node:crypto";

export const SECRET = "8f742231b10e8888abcd99yyyzzz85a5";

/** The headers by which Slack proves that a body is its own. */
export function signed(body: string, at = Date.now(), secret = SECRET): Record<string, string> {
  const stamp = String(Math.floor(at / 1_000));
  const digest = createHmac("sha256", secret).update(`v0:${stamp}:${body}`).digest("hex");
  return { "x-slack-request-timestamp": stamp, "x-slack-signature": `v0=${digest}` };
}
