import { CloudAdapter, type ConversationReference, type TurnContext } from "botbuilder";
import { referenceOf } from "../../conversation/addresses.ts";
import { readContent } from "../../conversation/content.ts";
import type { Courier } from "../../jobs/index.ts";
import type { Store } from "../../store/index.ts";
import type { Access } from "./access.ts";
import { outcomeOf } from "./outcome-of.ts";
import { messagesOf } from "./render.ts";

/**
 * Brings messages to Teams. Where an answer is lost a message is sent again, since Teams cannot be asked whether it
 * arrived.
 */
export function teamsCourier({ appId, authentication }: Access, store: Store): Courier {
  const adapter = new CloudAdapter(authentication);
  return {
    channel: "teams",
    async send({ tenant, to, content }) {
      const known = await store.transact((tx) => referenceOf(tx, tenant, to));
      if (!known) return { outcome: "unreachable", fault: "teams.no-address" };
      const reply = readContent(content);
      if (!reply) return { outcome: "unreachable", fault: "teams.unreadable" };
      const ids: string[] = [];
      try {
        await adapter.continueConversationAsync(appId, referenceTo(to, known), async (context) => {
          withoutRetries(context);
          // Made up for the occasion: as if it were what is answered.
          delete context.activity.id;
          for (const message of messagesOf(reply, reply.locale)) {
            const sent = await context.sendActivity(message);
            ids.push(sent?.id ?? "");
          }
        });
        return { outcome: "sent", as: ids.join(" ") };
      } catch (error) {
        return outcomeOf(error);
      }
    },
  };
}

/** The outbox tries again, and knows for how long to wait; the client would hold its worker for seconds. */
function withoutRetries({ turnState, adapter }: TurnContext): void {
  const connector = turnState.get<{ client: { pipeline: Pipeline } }>(adapter.ConnectorClientKey);
  connector?.client.pipeline.removePolicy({ name: "defaultRetryPolicy" });
}

/** Of the HTTP client below the connector's, which takes no options for this. */
interface Pipeline {
  removePolicy(which: { name: string }): void;
}

function referenceTo(
  to: string,
  known: Readonly<Record<string, string>>,
): Partial<ConversationReference> {
  const { serviceUrl = "", channelId = "", bot = "", botName = "" } = known;
  const { conversationType = "", tenantId = "" } = known;
  return {
    serviceUrl,
    channelId,
    bot: { id: bot, name: botName },
    conversation: { id: to, name: "", conversationType, tenantId, isGroup: false },
  };
}
