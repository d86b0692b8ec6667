import { type Activity, CloudAdapter } from "botbuilder";
import type { Request, Response } from "restify";
import type { Envelope, Handle, Incoming } from "../../conversation/envelope.ts";
import { readJsonBody } from "../../http/json-body.ts";
import { Refusal } from "../../http/refusal.ts";
import type { Clock } from "../../shared/clock.ts";
import type { Logger } from "../../shared/log.ts";
import type { Channel } from "../port.ts";
import type { Access, TeamsTenant } from "./access.ts";
import { type InboundActivity, readActivity } from "./activity.ts";
import { envelopeOf, incomingOf, isOfDialog } from "./parse.ts";
import { clickAnswer, dialogAnswer, messagesNow, STAYS_AS_IT_IS, shownInside } from "./render.ts";
import { openLookAround } from "./surroundings.ts";
import { tenantSwitch } from "./switch-tenant.ts";

export { type Access, openAccess, signedAccess } from "./access.ts";
export { teamsCourier } from "./courier.ts";
export { teamsFiles } from "./files.ts";

/** What the Teams channel is built from. */
export interface TeamsParts {
  readonly handle: Handle;
  readonly access: Access;
  readonly tenants: readonly TeamsTenant[];
  readonly clock: Clock;
  readonly log: Logger;
}

type Identity = Parameters<CloudAdapter["processActivityDirect"]>[0];

/** `POST /api/messages`, as the Bot Framework speaks it: Teams, the Agents Playground and the Emulator. */
export function teamsChannel(parts: TeamsParts): Channel {
  const { handle, access, clock, log } = parts;
  const sendNow = sendingNow(parts);
  const switching = tenantSwitch(parts.tenants, clock);
  const lookAround = openLookAround(parts);

  const onActivity = async (req: Request, res: Response): Promise<void> => {
    const activity = readActivity(req.body);
    if (!access.allowsServiceUrl(activity.serviceUrl)) throw foreignServiceUrl(access);
    const identity = await authenticate(req, activity);
    const did = incomingOf(activity);
    if (!did && activity.type === "invoke") {
      throw new Refusal(501, "teams.unknown-invoke", "Vogter does not know this kind of invoke.");
    }
    if (!did) return answer(res, {});
    const envelope = await envelopeFor(activity, did);
    const said = await handle(envelope);
    const shown =
      activity.type === "invoke" && shownInside(said, envelope.locale, activity.from.id);
    if (shown) {
      const inside = isOfDialog(activity) ? dialogAnswer : clickAnswer;
      return answer(res, inside(shown));
    }
    if (did.kind === "action" && did.automatic) return answer(res, STAYS_AS_IT_IS);
    await sendNow(identity, activity, messagesNow(said, envelope.locale));
    answer(res, {});
  };

  const authenticate = async (req: Request, activity: InboundActivity): Promise<Identity> => {
    // Checking a token means fetching Microsoft's keys, and the open endpoint never calls the internet.
    const header = access.isOpen ? "" : (req.headers.authorization ?? "");
    try {
      return await access.authentication.authenticateRequest(activity as Activity, header);
    } catch (err) {
      log.warn({ err, channel: "teams" }, "a request without a valid token was refused");
      throw new Refusal(401, "teams.unauthorized", "The request carries no valid token.");
    }
  };

  const envelopeFor = async (activity: InboundActivity, said: Incoming): Promise<Envelope> => {
    const { id } = activity.conversation;
    const incoming = access.isOpen ? switching.read(id, said) : said;
    const { tenant, person } = access.whoIs(activity);
    return envelopeOf(activity, incoming, {
      tenant: (access.isOpen && switching.chosen(id)) || tenant,
      person,
      // Nothing is asked about people whose municipality is not served.
      readers: tenant === "" ? {} : await lookAround(activity, incoming),
      receivedAt: clock.now(),
      maySwitchTenant: access.isOpen,
    });
  };

  return {
    name: "teams",
    mount: (server) => {
      server.post("/api/messages", readJsonBody, async (req, res) => onActivity(req, res));
    },
  };
}

/**
 * Says what nothing is kept of: a form, which one can ask for again, and to someone whose municipality Vogter does not
 * serve that it does not.
 */
function sendingNow({ access, log }: TeamsParts) {
  const adapter = new CloudAdapter(access.authentication);
  return async (
    identity: Identity,
    activity: InboundActivity,
    messages: readonly Partial<Activity>[],
  ): Promise<void> => {
    if (messages.length === 0) return;
    try {
      await adapter.processActivityDirect(identity, activity as Activity, async (context) => {
        for (const message of messages) await context.sendActivity(message);
      });
    } catch (err) {
      log.error({ err, channel: "teams", count: messages.length }, "an answer was not delivered");
      throw new Refusal(502, "teams.not-delivered", "The answer could not be sent to serviceUrl.");
    }
  };
}

function answer(res: Response, body: object): void {
  res.sendRaw(200, JSON.stringify(body), { "content-type": "application/json; charset=utf-8" });
}

function foreignServiceUrl({ isOpen }: Access): Refusal {
  const allowed = isOpen
    ? "an address on this machine, such as http://localhost:56150"
    : "Microsoft's";
  return new Refusal(
    400,
    "teams.foreign-service-url",
    `The activity's "serviceUrl" is not allowed: it must be ${allowed}.`,
  );
}
