import { type Activity, CardFactory } from "botbuilder";
import type { Locale, Reply, Said } from "../../conversation/envelope.ts";
import type { AdaptiveCard } from "../cards/adaptive-card.ts";
import { cardToAdaptive, cardToAdaptives } from "../cards/card-to-adaptive.ts";
import { type FormCard, formToAdaptive } from "../cards/form-to-adaptive.ts";

/** A reply as messages, as many as Teams' limits ask for. The summary is what a notification shows. */
export function messagesOf({ card, locale }: Reply, asked: Locale): Partial<Activity>[] {
  return cardToAdaptives(card, locale ?? asked).map((part) => ({
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

/** What is said as the answer to a message extension: a dialog that shows it. */
export function dialogAnswer(shown: FormCard | AdaptiveCard): object {
  const value = { title: shown.speak, card: CardFactory.adaptiveCard(shown) };
  return { task: { type: "continue", value } };
}

/** What stands in the answer to a request: one card, and a form before any. Nothing when nothing was said. */
export function shownInside(
  { replies, form }: Said,
  asked: Locale,
): FormCard | AdaptiveCard | undefined {
  if (form) return formToAdaptive(form);
  const [reply] = replies;
  return reply && cardToAdaptive(reply.card, reply.locale ?? asked);
}
