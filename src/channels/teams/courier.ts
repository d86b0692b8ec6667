import type { ConversationReference } from "botbuilder";
import { referenceOf } from "../../conversation/addresses.ts";
import { readContent } from "../../conversation/content.ts";
import type { Courier, Parcel, Sent } from "../../jobs/index.ts";
import type { Store } from "../../store/index.ts";
import type { Access } from "./access.ts";
import { outcomeOf } from "./outcome-of.ts";
import { changeParts, type PartsWork, sendParts } from "./parts.ts";
import { messagesOf } from "./render.ts";
import { type Pipeline, sendingAdapter } from "./sending-adapter.ts";
import { userIdsOf } from "./viewers.ts";

/** Teams takes 50 requests a second from a bot in a tenant; some are left for what cannot wait. */
const TENANT_EVERY_MS = 25;

/**
 * Brings messages to Teams. Where an answer is lost a message is sent again, since Teams cannot be asked whether it
 * arrived.
 */
export function teamsCourier({ appId, authentication }: Access, store: Store): Courier {
  const openly = sendingAdapter(authentication, withoutRetries);
  const secretly = sendingAdapter(authentication, (pipeline) => {
    withoutRetries(pipeline);
    inSecret(pipeline);
  });

  const carry = async ({ tenant, to, content }: Parcel, work: PartsWork): Promise<Sent> => {
    const reply = readContent(content);
    const { known, userIds } = await store.transact(async (tx) => ({
      known: await referenceOf(tx, tenant, to),
      userIds: await userIdsOf(tx, tenant, reply?.card.refresh?.viewers),
    }));
    if (!known) return { outcome: "unreachable", fault: "teams.no-address" };
    if (!reply) return { outcome: "unreachable", fault: "teams.unreadable" };
    let ids: readonly string[] = [];
    try {
      const adapter = known.only ? secretly : openly;
      await adapter.continueConversationAsync(appId, referenceTo(to, known), async (context) => {
        // Made up for the occasion: as if it were what is answered.
        delete context.activity.id;
        ids = await work(context, messagesOf(reply, reply.locale, userIds));
      });
      // What Teams gave no id cannot be changed later.
      return { outcome: "sent", ...(ids.every(Boolean) && { as: ids.join(" ") }) };
    } catch (error) {
      return outcomeOf(error);
    }
  };

  return {
    channel: "teams",
    pace: { tenantEveryMs: TENANT_EVERY_MS },
    send: (parcel) => carry(parcel, sendParts),
    change: (parcel, as) =>
      carry(parcel, (context, messages) => changeParts(context, messages, as.split(" "))),
  };
}

/** The outbox tries again, and knows for how long to wait; the client would hold its worker for seconds. */
function withoutRetries(pipeline: Pipeline): void {
  pipeline.removePolicy({ name: "defaultRetryPolicy" });
}

/** Only the recipient is to see it; the client is older than that. */
function inSecret(pipeline: Pipeline): void {
  pipeline.addPolicy({
    name: "targetedActivity",
    sendRequest(request, next) {
      request.url += "?isTargetedActivity=true";
      return next(request);
    },
  });
}

function referenceTo(
  to: string,
  known: Readonly<Record<string, string>>,
): Partial<ConversationReference> {
  const { serviceUrl = "", channelId = "", bot = "", botName = "" } = known;
  const { conversationType = "", tenantId = "", conversation = to, only } = known;
  return {
    serviceUrl,
    channelId,
    bot: { id: bot, name: botName },
    conversation: { id: conversation, name: "", conversationType, tenantId, isGroup: false },
    ...(only !== undefined && { user: { id: only, name: "" } }),
  };
}
