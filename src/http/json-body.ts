import type { Request, RequestHandler } from "restify";
import { readText } from "./read-text.ts";
import { Refusal } from "./refusal.ts";

/** What one message may be at most. */
const BODY_LIMIT = 256 * 1024;

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
  const body = await readText(req, BODY_LIMIT);
  try {
    req.body = JSON.parse(body);
  } catch {
    throw new Refusal(400, "http.invalid-json", "The body is not valid JSON.");
  }
};
