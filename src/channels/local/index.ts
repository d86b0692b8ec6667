import type { Server } from "restify";
import type { Handle } from "../../conversation/envelope.ts";
import { cardToAdaptives } from "../cards/card-to-adaptive.ts";
import { formToAdaptive } from "../cards/form-to-adaptive.ts";
import { loadAssets } from "./assets.ts";
import { type LocalClock, mountClock } from "./clock-routes.ts";
import type { LocalTenant } from "./local-tenant.ts";
import { pageTexts } from "./page-html.ts";
import { readMessage } from "./read-message.ts";
import { localeOf, receive, refuse } from "./receive.ts";
import { sendAsset, sendJson } from "./respond.ts";

interface LocalPage {
  readonly handle: Handle;
  readonly tenants: readonly LocalTenant[];
  /** Where it can be moved, the page moves it. */
  readonly clock: LocalClock;
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
  mountClock(server, clock);
  server.post("/local/messages", async (request, response) => {
    const locale = localeOf(request);
    const message = await receive(request, (body) => readMessage(body, tenants));
    if (typeof message === "string") return refuse(response, locale, message);
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

function describeTenant({ id, name, people, examples }: LocalTenant) {
  return {
    id,
    name,
    people: people.map(({ id, name, title }) => ({ id, name, title })),
    examples: { da: examples("da"), en: examples("en") },
  };
}
