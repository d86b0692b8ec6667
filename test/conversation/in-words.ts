import type { Block, Card, Fold } from "../../src/conversation/card.ts";

/** A card as the words a person reads, so that a test shows them. */
export function inWords({ blocks, actions }: Card): string {
  const lines = blocks.map(words);
  const buttons = actions.map(({ title }) => `[${title}]`).join(" ");
  return [...lines, buttons].filter(Boolean).join("\n");
}

function words(block: Block): string {
  switch (block.kind) {
    case "heading":
      return `# ${block.text}`;
    case "text":
      return block.tone ? `(${block.text})` : block.text;
    case "quote":
      return `"${block.text}"${block.emphasis ? ` [${block.emphasis}]` : ""}\n  ${block.source}`;
    case "facts":
      return block.facts.map(({ label, value }) => `${label}: ${value}`).join("\n");
    case "list":
      return block.items.map((item) => `- ${item}`).join("\n");
    case "picture":
      return `<${block.alt}>`;
    case "file":
      return `<${block.about}: ${block.name}>`;
    case "more":
      return block.parts.map(fold).join("\n");
  }
}

function fold({ title, blocks }: Fold): string {
  return `+ ${title}\n${blocks.map(words).join("\n").replace(/^/gm, "  ")}`;
}
