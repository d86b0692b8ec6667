import type { IncomingMessage } from "node:http";
import type { Server } from "restify";
import type { Handle, Locale } from "../../conversation/envelope.ts";
import type { Clock } from "../../shared/clock.ts";
import { t } from "../../shared/texts.ts";
import { cardToAdaptives } from "../cards/card-to-adaptive.ts";
import { formToAdaptive } from "../cards/form-to-adaptive.ts";
import { loadAssets } from "./assets.ts";
import type { LocalTenant } from "./local-tenant.ts";
import { comesFromOwnPage } from "./own-page.ts";
import { pageTexts } from "./page-html.ts";
import { readBody } from "./read-body.ts";
import { type LocalMessage, type MessageFault, readMessage } from "./read-message.ts";
import { sendAsset, sendJson } from "./respond.ts";

const BODY_LIMIT = 64 * 1024;

type Refusal = "foreign-page" | "not-json" | "too-large" | MessageFault;

const STATUS: Record<Refusal, number> = {
  "foreign-page": 403,
  "not-json": 415,
  "too-large": 413,
  unreadable: 400,
  incomplete: 400,
  "unknown-tenant": 404,
  "unknown-person": 404,
};

interface LocalPage {
  readonly handle: Handle;
  readonly tenants: readonly LocalTenant[];
  readonly clock: Clock;
}

/**
 * Puts the local chat page on `server`: the page itself at `/`, what it is made of and what it asks for under
 * `/local/`. A message goes through `handle` as those of Teams and Slack do.
 *
 * Nobody is asked to prove who they are, so a request that is not addressed to this machine itself is refused.
 */
export function mountLocalPage(server: Server, { handle, tenants, clock }: LocalPage): void {
  for (const asset of loadAssets()) {
    server.get(asset.path, async (request, response) => sendAsset(request, response, asset));
  }
  server.get("/local/texts", async (_request, response) => sendJson(response, 200, pageTexts));
  server.get("/local/tenants", async (_request, response) => {
    sendJson(response, 200, { tenants: tenants.map(describeTenant) });
  });
  server.post("/local/messages", async (request, response) => {
    const locale = localeOf(request);
    const message = await receive(request, tenants);
    if (typeof message === "string") {
      const text = t(locale, `page.error.${message}`, { limit: BODY_LIMIT / 1024 });
      const error = { code: `local.${message}`, message: text };
      // The rest of a refused body is not read, so nothing more can be sent over this connection.
      sendJson(response, STATUS[message], { error }, { connection: "close" });
      return;
    }
    const { replies, form } = await handle({
      deliveryId: `local:${message.delivery}`,
      tenant: message.tenant,
      person: { id: message.person },
      place: { conversation: message.conversation, kind: "personal" },
      back: "inside",
      incoming: message.incoming,
      receivedAt: clock.now(),
      locale,
    });
    sendJson(response, 200, {
      cards: [
        ...replies.flatMap((reply) => cardToAdaptives(reply.card, reply.locale ?? locale)),
        ...(form ? [formToAdaptive(form)] : []),
      ],
      ...(replies.some(({ replaces }) => replaces) && { replaces: true }),
    });
  });
}

async function receive(
  request: IncomingMessage,
  tenants: readonly LocalTenant[],
): Promise<LocalMessage | Refusal> {
  if (!comesFromOwnPage(request)) return "foreign-page";
  if (!/^application\/json\s*(;|$)/i.test(request.headers["content-type"] ?? "")) return "not-json";
  const body = await readBody(request, BODY_LIMIT);
  return body === undefined ? "too-large" : readMessage(body, tenants);
}

/** The page sends the language that is chosen on it; anyone else hears Danish unless they ask for English. */
function localeOf({ headers }: IncomingMessage): Locale {
  return /^en\b/i.test(headers["accept-language"] ?? "") ? "en" : "da";
}

function describeTenant({ id, name, people, examples }: LocalTenant) {
  return {
    id,
    name,
    people: people.map(({ id, name, title }) => ({ id, name, title })),
    examples: { da: examples("da"), en: examples("en") },
  };
}
