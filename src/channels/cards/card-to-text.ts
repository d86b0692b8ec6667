import type { Block, Card, PlainBlock } from "../../conversation/card.ts";
import { printable } from "./plain-text.ts";

/** A card as plain text, for notifications, terminals and hosts that show no cards. */
export function cardToText(card: Card): string {
  const buttons = card.actions.map(({ title }) => `[${title}]`).join(" ");
  const parts = [...card.blocks.flatMap(unfolded).map(renderBlock), buttons].filter(
    (part) => part !== "",
  );
  return printable(parts.join("\n\n"));
}

/** A block as text shows it: nothing can be opened, so what is folded stands there with its title over it. */
export function unfolded(block: Block): readonly PlainBlock[] {
  if (block.kind === "picture") return [{ kind: "text", text: block.alt }];
  if (block.kind === "file")
    return [{ kind: "text", text: `${block.about} (${block.name}): ${block.url}` }];
  if (block.kind !== "more") return [block];
  return block.parts.flatMap(({ title, blocks }) => [{ kind: "text", text: title }, ...blocks]);
}

function renderBlock(block: PlainBlock): string {
  switch (block.kind) {
    case "heading":
    case "text":
      return block.text;
    case "quote":
      return `${quoted(block.text)}\n– ${block.source}`;
    case "facts":
      return block.facts.map(({ label, value }) => `${label}: ${value}`).join("\n");
    case "list":
      return block.items.map((item) => `• ${item}`).join("\n");
    default:
      return block satisfies never;
  }
}

/** In quotation marks, unless the clause brings its own. */
function quoted(text: string): string {
  return /^["“”»].*["“”«]$/s.test(text) ? text : `"${text}"`;
}
