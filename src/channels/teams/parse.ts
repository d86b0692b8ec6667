import { randomUUID } from "node:crypto";
import type { Back, Envelope, Incoming, Locale, Place } from "../../conversation/envelope.ts";
import { readClick } from "../cards/filled.ts";
import type { InboundActivity } from "./activity.ts";
import { wordsInHtml, wordsSaid } from "./words-said.ts";

/** The name of the invoke that a click on an `Action.Execute` button arrives as. */
const CARD_CLICK = "adaptiveCard/action";

/** The name of the invoke that "report this message" arrives as: Teams wants a dialog in the answer. */
export const MESSAGE_EXTENSION = "composeExtension/fetchTask";

/** What a person did by an activity; nothing when it is none of Vogter's business, such as someone typing. */
export function incomingOf(activity: InboundActivity): Incoming | undefined {
  switch (activity.type) {
    case "message":
      return readMessage(activity);
    case "invoke":
      return readInvoke(activity);
    case "conversationUpdate":
      return activity.membersAdded?.some(({ id }) => id === activity.recipient?.id)
        ? { kind: "installed" }
        : undefined;
    default:
      return undefined;
  }
}

/** The envelope around it: what every channel hands over. */
export function envelopeOf(
  activity: InboundActivity,
  incoming: Incoming,
  known: { tenant: string; person: string; receivedAt: Date; maySwitchTenant: boolean },
): Envelope {
  const { conversation, id } = activity;
  return {
    // An activity's id is its own only within its conversation; one without an id cannot come again.
    deliveryId: JSON.stringify(["teams", conversation.id, id ?? randomUUID()]),
    tenant: known.tenant,
    person: { id: known.person },
    place: { conversation: conversation.id, kind: placeKind(conversation) },
    back: backTo(activity),
    incoming,
    receivedAt: known.receivedAt,
    locale: localeOf(activity),
    ...(known.maySwitchTenant && { maySwitchTenant: true }),
  };
}

/** A click is answered inside its request; everything else where it was said, also after a restart. */
function backTo({ type, conversation, serviceUrl, channelId, recipient }: InboundActivity): Back {
  if (type === "invoke") return "inside";
  return {
    channel: "teams",
    to: conversation.id,
    // A card to fill in stands where everybody sees it, so it is offered to one person alone.
    opensDialog: placeKind(conversation) === "personal",
    reference: {
      serviceUrl,
      channelId: channelId ?? "msteams",
      bot: recipient?.id ?? "",
      botName: recipient?.name ?? "",
      conversationType: conversation.conversationType ?? "",
      tenantId: conversation.tenantId ?? "",
    },
  };
}

/** The language of the person's client: Danish unless it is English. */
function localeOf({ locale }: InboundActivity): Locale {
  return /^en\b/i.test(locale ?? "") ? "en" : "da";
}

/** A click on an `Action.Submit` button is a message with a value and no text. */
function readMessage(activity: InboundActivity): Incoming {
  const click = activity.text ? undefined : readClick(activity.value);
  return click ?? { kind: "message", text: wordsSaid(activity) };
}

function readInvoke({ name, value }: InboundActivity): Incoming | undefined {
  if (name === CARD_CLICK) return readExecute(value);
  return name === MESSAGE_EXTENSION ? readExtension(value) : undefined;
}

/** The message is HTML; what is quoted are its words. */
function readExtension(value: unknown): Incoming | undefined {
  const { commandId, messagePayload } = (value ?? {}) as {
    commandId?: unknown;
    messagePayload?: { body?: { content?: unknown } | null } | null;
  };
  if (typeof commandId !== "string") return undefined;
  const content = messagePayload?.body?.content;
  const quoted = typeof content === "string" ? wordsInHtml(content) : "";
  return { kind: "shortcut", shortcut: commandId, quoted };
}

function readExecute(value: unknown): Incoming | undefined {
  const { action } = (value ?? {}) as { action?: { data?: unknown } | null };
  return readClick(action?.data);
}

function placeKind({ conversationType, isGroup }: InboundActivity["conversation"]): Place["kind"] {
  if (conversationType === "channel") return "channel";
  return conversationType === "groupChat" || isGroup ? "group" : "personal";
}
