import type { Request, Response, Server } from "restify";
import type { FileRef, Handle, Incoming } from "../../conversation/envelope.ts";
import { cardToAdaptives } from "../cards/card-to-adaptive.ts";
import { formToAdaptive } from "../cards/form-to-adaptive.ts";
import { NOBODY_ELSE } from "../readers.ts";
import { loadAssets } from "./assets.ts";
import { type LocalClock, mountClock } from "./clock-routes.ts";
import type { Inbox } from "./inbox.ts";
import type { LocalTenant } from "./local-tenant.ts";
import { pageTexts } from "./page-html.ts";
import { readMessage } from "./read-message.ts";
import { localeOf, receive, refuse } from "./receive.ts";
import { sendAsset, sendJson } from "./respond.ts";
import { openUploads, type Uploads } from "./uploads.ts";

export { LOCAL, openInbox } from "./inbox.ts";
export { openUploads } from "./uploads.ts";

/** Of a message with files, in base64: what is read of one file at most is 25 MB. */
const FILES_LIMIT = 35 * 1024 * 1024;

interface LocalPage {
  readonly handle: Handle;
  readonly tenants: readonly LocalTenant[];
  /** Where it can be moved, the page moves it. */
  readonly clock: LocalClock;
  /** What people were told without asking. */
  readonly inbox?: Pick<Inbox, "newsFor">;
  /** The files that come with a message, while it is answered. */
  readonly uploads?: Uploads;
}

/**
 * Puts the local chat page on `server`: the page itself at `/`, what it is made of and what it asks for under
 * `/local/`. A message goes through `handle` as those of Teams and Slack do.
 *
 * Nobody is asked to prove who they are, so a request that is not addressed to this machine itself is refused.
 */
export function mountLocalPage(
  server: Server,
  { handle, tenants, clock, inbox, uploads = openUploads() }: LocalPage,
): void {
  for (const asset of loadAssets()) {
    server.get(asset.path, async (request, response) => sendAsset(request, response, asset));
  }
  server.get("/local/texts", async (_request, response) => sendJson(response, 200, pageTexts));
  server.get("/local/tenants", async (_request, response) => {
    sendJson(response, 200, { tenants: tenants.map(describeTenant) });
  });
  mountClock(server, clock);
  server.get("/local/inbox", async (request, response) => {
    const query = new URLSearchParams(request.getQuery());
    const [tenant, person] = [query.get("tenant") ?? "", query.get("person") ?? ""];
    const after = Number(query.get("after")) || 0;
    sendJson(response, 200, inbox?.newsFor(tenant, person, after) ?? { items: [], next: 0 });
  });
  const onMessage = (limit?: number) => async (request: Request, response: Response) => {
    const locale = localeOf(request);
    const message = await receive(request, (body) => readMessage(body, tenants), limit);
    if (typeof message === "string") return refuse(response, locale, message, limit);
    const { replies, form } = await uploads.during(message.uploads, (files) =>
      handle({
        deliveryId: `local:${message.delivery}`,
        tenant: message.tenant,
        person: { id: message.person },
        place: { conversation: message.conversation, kind: "personal", ...NOBODY_ELSE },
        back: "inside",
        incoming: withFiles(message.incoming, files),
        receivedAt: clock.now(),
        locale,
      }),
    );
    sendJson(response, 200, {
      cards: [
        ...replies.flatMap((reply) => cardToAdaptives(reply.card, reply.locale ?? locale)),
        ...(form ? [formToAdaptive(form)] : []),
      ],
      ...(replies.some(({ replaces }) => replaces) && { replaces: true }),
    });
  };
  server.post("/local/messages", onMessage());
  server.post("/local/files", onMessage(FILES_LIMIT));
}

function withFiles(incoming: Incoming, files: readonly FileRef[]): Incoming {
  return incoming.kind === "message" && files.length > 0 ? { ...incoming, files } : incoming;
}

function describeTenant({ id, name, people, examples }: LocalTenant) {
  return {
    id,
    name,
    people: people.map(({ id, name, title }) => ({ id, name, title })),
    examples: { da: examples("da"), en: examples("en") },
  };
}
