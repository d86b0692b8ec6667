import type { Request, RequestHandler } from "restify";
import { Refusal } from "./refusal.ts";

/** What one message may be at most, on every route. */
const BODY_LIMIT = 256 * 1024;
const PATIENCE = 16 * 1024 * 1024;

/**
 * Reads the body as JSON into `req.body`, for one route. Other content types are refused: a web page elsewhere
 * may send plain text or a form to this server without asking the browser for leave, but not JSON.
 */
export const readJsonBody: RequestHandler = async (req: Request) => {
  const type = req.headers["content-type"] ?? "";
  if (!/^application\/(?:[\w.-]+\+)?json\s*(?:;|$)/i.test(type)) {
    throw new Refusal(415, "http.not-json", "Send the body as content-type application/json.");
  }
  // An unpacked body could be a thousand times larger than what was sent.
  if ((req.headers["content-encoding"] ?? "identity") !== "identity") {
    throw new Refusal(415, "http.compressed", "Send the body without content-encoding.");
  }
  const body = await readText(req);
  try {
    req.body = JSON.parse(body);
  } catch {
    throw new Refusal(400, "http.invalid-json", "The body is not valid JSON.");
  }
};

/** Reads on past the limit without keeping anything: a sender that is cut off while sending sees no answer. */
async function readText(req: Request): Promise<string> {
  if (Number(req.headers["content-length"]) > PATIENCE) throw tooLarge();
  const chunks: Buffer[] = [];
  let size = 0;
  return new Promise((resolve, reject) => {
    req.on("data", (chunk: Buffer) => {
      size += chunk.length;
      if (size > PATIENCE) reject(tooLarge());
      else if (size <= BODY_LIMIT) chunks.push(chunk);
    });
    req.once("end", () => {
      if (size > BODY_LIMIT) reject(tooLarge());
      else resolve(Buffer.concat(chunks).toString("utf8"));
    });
    req.once("error", () => reject(new Refusal(400, "http.cut-off", "The body was cut off.")));
  });
}

function tooLarge(): Refusal {
  return new Refusal(413, "http.too-large", `The body is larger than ${BODY_LIMIT / 1024} KB.`);
}
