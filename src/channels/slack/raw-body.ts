import type { IncomingMessage } from "node:http";
import { Refusal } from "../../http/refusal.ts";

/** A dialog with all its fields is a few hundred kilobytes at most. */
const LIMIT = 1024 * 1024;

/**
 * The body as it was sent, for it is what was signed. Throws a {@link Refusal} with 413 when it is over the limit; no
 * more than that is ever held.
 */
export function readRawBody(req: IncomingMessage): Promise<string> {
  const chunks: Buffer[] = [];
  let size = 0;
  return new Promise((resolve, reject) => {
    if (Number(req.headers["content-length"]) > LIMIT) return reject(tooLarge());
    req.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size <= LIMIT) return void chunks.push(chunk);
      req.pause();
      reject(tooLarge());
    });
    req.once("end", () => resolve(Buffer.concat(chunks).toString("utf8")));
    req.once("close", () => {
      if (!req.complete) reject(new Refusal(400, "slack.cut-off", "The body was cut off."));
    });
  });
}

function tooLarge(): Refusal {
  return new Refusal(413, "slack.too-large", `The body is larger than ${LIMIT / 1024} KB.`);
}
