import type { IncomingMessage, ServerResponse } from "node:http";
import type { Locale } from "../../conversation/envelope.ts";
import { t } from "../../shared/texts.ts";
import { comesFromOwnPage } from "./own-page.ts";
import { readBody } from "./read-body.ts";
import type { MessageFault } from "./read-message.ts";
import { FARTHEST, type MoveFault } from "./read-move.ts";
import { sendJson } from "./respond.ts";

const BODY_LIMIT = 64 * 1024;

type BodyFault = "foreign-page" | "not-json" | "too-large";
type Refusal = BodyFault | MessageFault | MoveFault;

const STATUS: Record<Refusal, number> = {
  "foreign-page": 403,
  "not-json": 415,
  "too-large": 413,
  unreadable: 400,
  incomplete: 400,
  "unknown-tenant": 404,
  "unknown-person": 404,
  "clock-incomplete": 400,
  "clock-not-a-time": 400,
  "clock-backwards": 409,
  "clock-too-far": 400,
};

/** What `read` makes of the body of a request of our own page's, or why there is nothing to make of it. */
export async function receive<Read>(
  request: IncomingMessage,
  read: (body: string) => Read,
  limit = BODY_LIMIT,
): Promise<Read | BodyFault> {
  if (!comesFromOwnPage(request)) return "foreign-page";
  if (!/^application\/json\s*(;|$)/i.test(request.headers["content-type"] ?? "")) return "not-json";
  const body = await readBody(request, limit);
  return body === undefined ? "too-large" : read(body);
}

/** Says in the person's language what was wrong with a request. */
export function refuse(
  response: ServerResponse,
  locale: Locale,
  refusal: Refusal,
  limit = BODY_LIMIT,
): void {
  const message = t(locale, textOf(refusal), {
    limit: limit / 1024,
    year: Number(FARTHEST.slice(0, 4)) + 1,
  });
  const error = { code: `local.${refusal}`, message };
  // The rest of a refused body is not read, so nothing more can be sent over this connection.
  sendJson(response, STATUS[refusal], { error }, { connection: "close" });
}

/** The page sends the language that is chosen on it; anyone else hears Danish unless they ask for English. */
export function localeOf({ headers }: IncomingMessage): Locale {
  return /^en\b/i.test(headers["accept-language"] ?? "") ? "en" : "da";
}

function textOf(refusal: Refusal) {
  switch (refusal) {
    case "clock-incomplete":
      return "page.clock.error.incomplete";
    case "clock-not-a-time":
      return "page.clock.error.not-a-time";
    case "clock-backwards":
      return "page.clock.error.backwards";
    case "clock-too-far":
      return "page.clock.error.too-far";
    default:
      return `page.error.${refusal}` as const;
  }
}
