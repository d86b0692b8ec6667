import type { Block, Card } from "../../conversation/card.ts";
import { printable } from "./plain-text.ts";

/** A card as plain text, for notifications, terminals and hosts that show no cards. */
export function cardToText(card: Card): string {
  const buttons = card.actions.map(({ title }) => `[${title}]`).join(" ");
  const parts = [...card.blocks.map(renderBlock), buttons].filter((part) => part !== "");
  return printable(parts.join("\n\n"));
}

function renderBlock(block: Block): string {
  switch (block.kind) {
    case "heading":
    case "text":
      return block.text;
    case "quote":
      return `"${block.text}"\n– ${block.source}`;
    case "facts":
      return block.facts.map(({ label, value }) => `${label}: ${value}`).join("\n");
    case "list":
      return block.items.map((item) => `• ${item}`).join("\n");
    default:
      return block satisfies never;
  }
}
