import { type About, type Doc, type Message, messagesAbout, type Tx } from "../store/index.ts";
import { contentOf } from "./content.ts";
import type { Locale, Reply } from "./envelope.ts";

/** Who sees a card. */
export interface Viewer {
  /** As the municipality's file names them; not given where several do. */
  readonly person?: string;
  /** The language in which it was shown. */
  readonly locale: Locale;
}

/** A thing is shown to some people in a few cards each; so many are replaced. */
const MOST = 1_000;

/**
 * Replaces a card everywhere it was shown, once what it is about has changed: all messages that `about` names, which
 * is one part of a thing, or all parts. What waits leaves as `replyFor` has it, what is being sent is changed after
 * that, what was sent is changed where it stands, and what did not arrive stays away. Of several changes only the
 * last need go out.
 *
 * A click's own reply, which `replaces` the card, is to carry the same `about`: then nothing older comes after it.
 * What Slack shows to one person beside others is there for half an hour, and is replaced by its own click only.
 */
export async function showAnew(
  tx: Tx,
  { tenant, about }: { readonly tenant: string; readonly about: About },
  replyFor: (viewer: Viewer) => Reply,
): Promise<void> {
  const shown = new Set<string>();
  for (const doc of (await messagesAbout(tx, tenant, about, MOST)).toReversed()) {
    const at = placeOf(doc);
    if (shown.has(at)) continue;
    shown.add(at);
    const { person, locale = "da" } = doc.value;
    const reply = replyFor({ ...(person !== undefined && { person }), locale });
    tx.sayAnew(doc, contentOf(reply, locale));
  }
}

/**
 * Before somebody is shown a thing once more: where they were shown it so far stands `reply` from then on, and is not
 * replaced again. False when what they were shown last has not left yet: it need not be said once more.
 */
export async function makeRoom(
  tx: Tx,
  {
    tenant,
    about,
    person,
  }: { readonly tenant: string; readonly about: About; readonly person: string },
  replyFor: (locale: Locale) => Reply,
): Promise<boolean> {
  const shown = await messagesAbout(tx, tenant, about, MOST);
  const theirs = shown.filter(({ value }) => value.person === person);
  if (theirs.some(({ value }) => isLeaving(value))) return false;
  for (const doc of theirs) {
    const { locale = "da" } = doc.value;
    tx.sayAnew(doc, contentOf(replyFor(locale), locale), { forLast: true });
  }
  return true;
}

/** Whether nothing of it stands anywhere yet. */
function isLeaving({ state, sentAs }: Doc<Message>["value"]): boolean {
  return sentAs === undefined && (state === "waiting" || state === "sending");
}

/** One card on a screen may stand for several messages: for itself, and for the answer that replaced it. */
function placeOf({ id, value: { channel, state, sentAs } }: Doc<Message>): string {
  return state === "sent" && sentAs !== undefined ? `${channel} ${sentAs}` : id;
}
