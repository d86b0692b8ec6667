import type { IncomingMessage } from "node:http";
import { Refusal } from "./refusal.ts";

const PATIENCE = 16 * 1024 * 1024;

/**
 * The body of a request as it was sent, up to `limit` bytes. Reads on past the limit without keeping anything: a sender
 * that is cut off while sending sees no answer. Throws a {@link Refusal} with 413, or 400 when the sender breaks off.
 */
export async function readText(req: IncomingMessage, limit: number): Promise<string> {
  if (Number(req.headers["content-length"]) > PATIENCE) throw tooLarge(limit);
  const chunks: Buffer[] = [];
  let size = 0;
  return new Promise((resolve, reject) => {
    req.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size > PATIENCE) reject(tooLarge(limit));
      else if (size <= limit) chunks.push(chunk);
    });
    req.once("end", () => {
      if (size > limit) reject(tooLarge(limit));
      else resolve(Buffer.concat(chunks).toString("utf8"));
    });
    req.once("error", () => reject(new Refusal(400, "http.cut-off", "The body was cut off.")));
  });
}

function tooLarge(limit: number): Refusal {
  return new Refusal(413, "http.too-large", `The body is larger than ${limit / 1024} KB.`);
}
