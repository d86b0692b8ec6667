import { type Activity, CardFactory } from "botbuilder";
import type { Locale, Reply, Said } from "../../conversation/envelope.ts";
import type { AdaptiveCard } from "../cards/adaptive-card.ts";
import { cardToAdaptive, cardToAdaptives } from "../cards/card-to-adaptive.ts";
import { type FormCard, formToAdaptive } from "../cards/form-to-adaptive.ts";

/**
 * A reply as messages, as many as Teams' limits ask for. The summary is what a notification shows; `userIds` are
 * those by which Teams knows the card's viewers.
 */
export function messagesOf(
  { card, locale }: Reply,
  asked: Locale,
  userIds: readonly string[] = [],
): Partial<Activity>[] {
  return cardToAdaptives(card, locale ?? asked, userIds).map((part) => ({
    type: "message",
    summary: card.summary,
    attachments: [CardFactory.adaptiveCard(part)],
  }));
}

/** What is not in the outbox, as messages: a form comes last. */
export function messagesNow({ replies, form }: Said, asked: Locale): Partial<Activity>[] {
  const messages = replies.flatMap((reply) => messagesOf(reply, asked));
  if (!form) return messages;
  const attachments = [CardFactory.adaptiveCard(formToAdaptive(form))];
  return [...messages, { type: "message", summary: form.form.title, attachments }];
}

/** What is said as the answer to a click: the card, or the form, takes the place of what was clicked. */
export function clickAnswer(shown: FormCard | AdaptiveCard): object {
  return {
    statusCode: 200,
    type: "application/vnd.microsoft.card.adaptive",
    value: shown,
  };
}

/** The answer to a card that asked how it looks now, when there is nothing to tell: it stays as it is. */
export const STAYS_AS_IT_IS = {
  statusCode: 400,
  type: "application/vnd.microsoft.error",
  value: { code: "BadRequest", message: "There is no newer view of this card." },
} as const;

/** What is said as the answer to a message extension, or to its dialog: a dialog that shows it. */
export function dialogAnswer(shown: FormCard | AdaptiveCard): object {
  // A dialog knows no Action.Execute.
  const actions = shown.actions?.map(({ fallback }) => fallback);
  const card = CardFactory.adaptiveCard({ ...shown, ...(actions && { actions }) });
  const value = { title: shown.speak, card };
  return { task: { type: "continue", value } };
}

/**
 * What stands in the answer to a request: one card, and a form before any. Nothing when nothing was said. Only the
 * one whom Teams knows as `userId` sees it.
 */
export function shownInside(
  { replies, form }: Said,
  asked: Locale,
  userId: string,
): FormCard | AdaptiveCard | undefined {
  if (form) return formToAdaptive(form);
  const [reply] = replies;
  return reply && cardToAdaptive(reply.card, reply.locale ?? asked, [userId]);
}
