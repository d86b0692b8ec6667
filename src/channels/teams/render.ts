import { type Activity, CardFactory } from "botbuilder";
import type { Locale, Reply } from "../../conversation/envelope.ts";
import { cardToAdaptive, cardToAdaptives } from "../cards/card-to-adaptive.ts";

/** A reply as messages, as many as Teams' limits ask for. The summary is what a notification shows. */
export function messagesOf({ card, locale }: Reply, asked: Locale): Partial<Activity>[] {
  return cardToAdaptives(card, locale ?? asked).map((part) => ({
    type: "message",
    summary: card.summary,
    attachments: [CardFactory.adaptiveCard(part)],
  }));
}

/** A reply as the answer to a click: the card takes the place of the one that was clicked. */
export function clickAnswer({ card, locale }: Reply, asked: Locale): object {
  return {
    statusCode: 200,
    type: "application/vnd.microsoft.card.adaptive",
    value: cardToAdaptive(card, locale ?? asked),
  };
}

/** A reply as the answer to a message extension: a dialog that shows the card. */
export function dialogAnswer({ card, locale }: Reply, asked: Locale): object {
  const value = {
    title: card.summary,
    card: CardFactory.adaptiveCard(cardToAdaptive(card, locale ?? asked)),
  };
  return { task: { type: "continue", value } };
}
