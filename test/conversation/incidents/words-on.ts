import { cardToText } from "../../../src/channels/cards/card-to-text.ts";
import type { Card } from "../../../src/conversation/card.ts";

/** All that a card says. */
export function wordsOn(card: Card | undefined): string {
  return card ? cardToText(card) : "";
}

/** What its buttons say. */
export function buttonsOn(card: Card | undefined): string[] {
  return card?.actions.map(({ title }) => title) ?? [];
}

/** The clauses it quotes, word for word. */
export function quotesOn(card: Card | undefined): string[] {
  return card?.blocks.flatMap((block) => (block.kind === "quote" ? [block.text] : [])) ?? [];
}
