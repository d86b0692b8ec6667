import type { Docs } from "./documents.ts";
import type { Frozen, Json } from "./json.ts";
import type { Doc } from "./kind.ts";
import { armLane, DELIVERY, laneOf, type Message, messages, UNHURRIED_DELIVERY } from "./outbox.ts";

/** How something is said anew. */
export interface Anew {
  readonly forLast?: true;
}

/**
 * A message that is to say `content` from now on. What waits says it at once; of what is being sent it is first seen
 * whether it arrived; what was sent leaves once more, to change what stands there. Only the last of several counts.
 * Nothing for what did not arrive, or cannot be changed where it stands.
 */
export function anew(message: Frozen<Message>, content: Json, now: Date): Message | undefined {
  switch (message.state) {
    case "waiting":
      return { ...message, content };
    case "sending":
      return { ...message, anew: content };
    case "sent":
      return message.sentAs === undefined ? undefined : leavingAgain(message, content, now);
    case "unreached":
      return undefined;
  }
}

/** As new, with its own time to be given up and its own key, in its old place in the lane. */
function leavingAgain(
  { endedAt, fault, ...message }: Frozen<Message>,
  content: Json,
  now: Date,
): Message {
  return { ...message, content, state: "waiting", queuedAt: now.toISOString(), attempt: 0 };
}

/** Puts {@link anew} in the place of a message, and sees to it that its lane is looked at. */
export async function sayAnew(
  docs: Docs,
  { tenant, id, value: { about } }: Doc<Message>,
  content: Json,
  { forLast }: Anew = {},
): Promise<void> {
  const doc = await docs.take(messages, tenant, id);
  // What was about something then was said for the last time meanwhile.
  if (!doc || (about && !doc.value.about)) return;
  const changed = anew(doc.value, content, docs.now);
  const { about: _, ...rest } = changed ?? doc.value;
  if (forLast) await docs.replace(messages, doc, rest);
  else if (changed) await docs.replace(messages, doc, changed);
  // What has not left is in no more of a hurry than it was.
  const kind = doc.value.state === "sent" ? DELIVERY : UNHURRIED_DELIVERY;
  if (changed) await armLane(docs, tenant, laneOf(doc.value), kind);
}
