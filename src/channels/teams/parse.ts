import { randomUUID } from "node:crypto";
import type { Back, Envelope, Incoming, Locale, Readers } from "../../conversation/envelope.ts";
import { readClick } from "../cards/filled.ts";
import type { InboundActivity } from "./activity.ts";
import { filesIn } from "./files-in.ts";
import { placeKind } from "./place-kind.ts";
import { wordsInHtml, wordsSaid } from "./words-said.ts";

/** The name of the invoke that a click on an `Action.Execute` button arrives as. */
const CARD_CLICK = "adaptiveCard/action";

/** The names of the invokes that "report this message", and what is sent from its dialog, arrive as. */
const DIALOG_ASKED = "composeExtension/fetchTask";
const DIALOG_SENT = "composeExtension/submitAction";

/** Whether Teams wants a dialog in the answer. */
export function isOfDialog({ name }: InboundActivity): boolean {
  return name === DIALOG_ASKED || name === DIALOG_SENT;
}

/** What a person did by an activity; nothing when it is none of Vogter's business, such as someone typing. */
export function incomingOf(activity: InboundActivity): Incoming | undefined {
  switch (activity.type) {
    case "message":
      return readMessage(activity);
    case "invoke":
      return readInvoke(activity);
    case "conversationUpdate":
      return readMembers(activity);
    case "installationUpdate":
      // Alone with a person, a removal is told in no other way; an installation always is.
      return activity.action === "remove" ? { kind: "removed" } : undefined;
    default:
      return undefined;
  }
}

/** The envelope around it: what every channel hands over. */
export function envelopeOf(
  activity: InboundActivity,
  incoming: Incoming,
  known: {
    tenant: string;
    person: string;
    readers: Readers;
    receivedAt: Date;
    maySwitchTenant: boolean;
  },
): Envelope {
  const { conversation, id } = activity;
  return {
    // An activity's id is its own only within its conversation; one without an id cannot come again.
    deliveryId: JSON.stringify(["teams", conversation.id, id ?? randomUUID()]),
    tenant: known.tenant,
    person: { id: known.person },
    place: { conversation: conversation.id, kind: placeKind(conversation), ...known.readers },
    back: backTo(activity),
    incoming,
    receivedAt: known.receivedAt,
    locale: localeOf(activity),
    ...(known.maySwitchTenant && { maySwitchTenant: true }),
  };
}

/** A click is answered inside its request; everything else where it was said, also after a restart. */
function backTo(activity: InboundActivity): Back {
  const { type, conversation, serviceUrl, channelId, recipient, from } = activity;
  if (type === "invoke") return "inside";
  const secret = recipient?.isTargeted === true && placeKind(conversation) !== "personal";
  return {
    channel: "teams",
    to: secret ? `${conversation.id}?only=${from.id}` : conversation.id,
    ...(secret && { secret }),
    // A card to fill in stands where everybody sees it, so it is offered to one person alone.
    opensDialog: placeKind(conversation) === "personal",
    reference: {
      serviceUrl,
      channelId: channelId ?? "msteams",
      bot: recipient?.id ?? "",
      botName: recipient?.name ?? "",
      conversationType: conversation.conversationType ?? "",
      tenantId: conversation.tenantId ?? "",
      ...(secret && { conversation: conversation.id, only: from.id }),
      // Whose views a card has is said by Teams' own ids of them.
      ...(placeKind(conversation) === "personal" && { user: from.id }),
    },
  };
}

/** The language of the person's client: Danish unless it is English. */
function localeOf({ locale }: InboundActivity): Locale {
  return /^en\b/i.test(locale ?? "") ? "en" : "da";
}

function readMembers({ membersAdded, membersRemoved, recipient }: InboundActivity) {
  const isVogter = ({ id }: { id: string }) => id === recipient?.id;
  if (membersAdded?.some(isVogter)) return { kind: "installed" } as const;
  return membersRemoved?.some(isVogter) ? ({ kind: "removed" } as const) : undefined;
}

/** A click on an `Action.Submit` button is a message with a value and no text. */
function readMessage(activity: InboundActivity): Incoming {
  const click = activity.text ? undefined : readClick(activity.value);
  if (click) return click;
  const files = filesIn(activity);
  return { kind: "message", text: wordsSaid(activity), ...(files.length > 0 && { files }) };
}

function readInvoke({ name, value }: InboundActivity): Incoming | undefined {
  if (name === CARD_CLICK) return readExecute(value);
  if (name === DIALOG_SENT) return readClick((value as { data?: unknown } | null)?.data);
  return name === DIALOG_ASKED ? readExtension(value) : undefined;
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
  const { action, trigger } = (value ?? {}) as {
    action?: { data?: unknown } | null;
    trigger?: unknown;
  };
  const click = readClick(action?.data);
  return click?.kind === "action" && trigger === "automatic"
    ? { ...click, automatic: true }
    : click;
}
