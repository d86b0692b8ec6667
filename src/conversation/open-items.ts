import { t } from "../shared/texts.ts";
import type { Block, Card, PlainBlock } from "./card.ts";
import type { OpenItem, Turn } from "./desk.ts";
import type { Locale } from "./envelope.ts";
import { type Audience, plainCard, withExamples } from "./small-cards.ts";

/** So many have their button: what is due later has its turn when these are done. */
const IN_SIGHT = 5;

/** What waits for the person of this turn, in all that goes on: what is due first comes first. */
export async function openItemsOf(turn: Turn): Promise<readonly OpenItem[]> {
  const items: OpenItem[] = [];
  for (const { openItems } of turn.desk.flows) items.push(...((await openItems?.(turn)) ?? []));
  return items.sort((one, other) => dueOf(one) - dueOf(other));
}

/** What Vogter has that waits for the person. */
export function statusCard(locale: Locale, items: readonly OpenItem[]): Card {
  if (items.length === 0) {
    return plainCard(t(locale, "bot.status.heading"), t(locale, "bot.status.body"));
  }
  const heading = t(locale, "bot.status.open", { count: items.length });
  return {
    summary: heading,
    blocks: [{ kind: "heading", text: heading }, ...blocksOf(locale, items)],
    actions: actionsOf(items),
  };
}

/** What is shown on the page that is a person's own: what waits for them, and how to ask. */
export function homeCard(audience: Audience, items: readonly OpenItem[]): Card {
  const { locale } = audience;
  const ask = withExamples(audience, "bot.home.heading", "bot.home.body");
  const status = statusCard(locale, items);
  return {
    summary: status.summary,
    blocks: [...status.blocks, ...ask.blocks],
    actions: [...status.actions, ...ask.actions],
  };
}

function blocksOf(locale: Locale, items: readonly OpenItem[]): Block[] {
  const more = items.slice(IN_SIGHT);
  const shown = factsOf(locale, items.slice(0, IN_SIGHT));
  if (more.length === 0) return [shown];
  const title = t(locale, "bot.status.more", { count: more.length });
  return [shown, { kind: "more", parts: [{ title, blocks: [factsOf(locale, more)] }] }];
}

function factsOf(locale: Locale, items: readonly OpenItem[]): PlainBlock {
  const facts = items.map(({ title, due }) => ({
    label: title,
    value: due?.text ?? t(locale, "bot.status.no-due"),
  }));
  return { kind: "facts", facts };
}

function actionsOf(items: readonly OpenItem[]): Card["actions"] {
  return items.slice(0, IN_SIGHT).map(({ action }) => action);
}

function dueOf({ due }: OpenItem): number {
  return due?.at.getTime() ?? Number.POSITIVE_INFINITY;
}
