import type { Block, Card, PlainBlock } from "../../conversation/card.ts";
import { buttonRows } from "./card-to-blocks-button.ts";
import {
  type Link,
  plain,
  type RichText,
  type Run,
  type SlackBlock,
} from "./card-to-blocks-kit.ts";
import { cardToText } from "./card-to-text.ts";
import { limits, shorten } from "./limits.ts";
import { splitCard } from "./split-card.ts";

const { slack } = limits;

/** A message as Slack takes it. `text` is for notifications and screen readers, and holds what the blocks hold. */
export interface SlackMessage {
  readonly text: string;
  readonly blocks: readonly SlackBlock[];
}

/**
 * A card as Slack messages, in order, as many as Slack's limits ask for; the buttons are on the last. Every text is
 * shown as it stands. A quote is never cut: one that is too long goes on in the next block.
 */
export function cardToBlocks(card: Card): SlackMessage[] {
  const parts = splitCard({ ...card, actions: [] }, ({ blocks }) => fits(renderAll(blocks)));
  const pages = parts.map(({ blocks }) => renderAll(blocks));
  for (const row of buttonRows(card.actions)) {
    const last = pages.at(-1) ?? [];
    if (fits([...last, row])) last.push(row);
    else pages.push([row]);
  }
  return pages.map((blocks, index) => {
    const isLast = index === pages.length - 1;
    const said = { ...card, blocks: [], ...parts[index], actions: isLast ? card.actions : [] };
    return { text: fallbackOf(cardToText(said) || card.summary), blocks };
  });
}

function fits(blocks: readonly SlackBlock[]): boolean {
  return (
    blocks.length <= slack.blocks &&
    JSON.stringify(blocks).length <= slack.messageCharacters &&
    blocks.every((block) => block.type !== "rich_text" || lengthOf(block) <= slack.text)
  );
}

function lengthOf(block: SlackBlock & { type: "rich_text" }): number {
  const runs = block.elements.flatMap((one) =>
    one.type === "rich_text_list" ? one.elements.flatMap(({ elements }) => elements) : one.elements,
  );
  return runs.reduce((sum, { text }) => sum + text.length, 0);
}

/** Slack reads its own signs in this text: a `<!channel>` would call everyone. */
function fallbackOf(text: string): string {
  const short = shorten(text.trim() || "…", slack.fallback / 2);
  return short.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");
}

/** Blocks in Slack's words, whatever room there is. */
export function renderAll(blocks: readonly Block[]): SlackBlock[] {
  return blocks.flatMap(renderBlock);
}

function renderBlock(block: Block): SlackBlock[] {
  if (block.kind === "picture") return renderPicture(block);
  if (block.kind === "file") return renderFile(block);
  // Slack cannot fold.
  if (block.kind === "more") {
    return block.parts.flatMap(({ title, blocks }) => [
      ...rich(section([bold(shorten(title, slack.header))])),
      ...blocks.flatMap(renderPlain),
    ]);
  }
  return renderPlain(block);
}

/** Slack fetches it from the internet, and nothing else. */
function renderPicture({ url, alt }: Block & { kind: "picture" }): SlackBlock[] {
  if (!url.startsWith("https://")) return [];
  return [{ type: "image", image_url: url, alt_text: shorten(alt, slack.alt) }];
}

/** A link in a line of text: a button would be a click that Vogter has to hear. */
function renderFile({ about, name, url }: Block & { kind: "file" }): SlackBlock[] {
  if (!url.startsWith("https://")) return context(about);
  return rich(section([{ type: "link", url, text: about }, run(` (${name})`)]));
}

function renderPlain(block: PlainBlock): SlackBlock[] {
  switch (block.kind) {
    case "heading":
      return renderHeading(block.text);
    case "text":
      return block.tone === "muted" && block.text.length <= slack.context
        ? context(block.text)
        : rich(section([run(block.text)]));
    case "quote":
      return [
        ...rich({ type: "rich_text_quote", elements: shown(emphasised(block)) }),
        ...context(shorten(block.source, slack.context)),
      ];
    case "facts":
      return rich(
        ...block.facts.map(({ label, value }, index) =>
          section([
            bold(`${index > 0 ? "\n" : ""}${shorten(label, slack.header)}: `),
            run(value || "–"),
          ]),
        ),
      );
    case "list":
      return rich({
        type: "rich_text_list",
        style: "bullet",
        elements: block.items
          .filter((item) => item.trim() !== "")
          .map((item) => ({ type: "rich_text_section", elements: [run(item)] })),
      });
    default:
      return block satisfies never;
  }
}

function renderHeading(text: string): SlackBlock[] {
  // Slack's own heading is one line.
  const fitsAbove = text.length <= slack.header && !/[\r\n]/.test(text);
  if (!fitsAbove) return rich(section([bold(text)]));
  return text.trim() === "" ? [] : [{ type: "header", text: plain(text) }];
}

function context(text: string): SlackBlock[] {
  return text.trim() === "" ? [] : [{ type: "context", elements: [plain(text)] }];
}

/** Slack refuses text without a letter, and blocks without text. */
function rich(...elements: RichText[]): SlackBlock[] {
  const said = elements.filter((one) =>
    one.elements.some((inner) => inner.type === "rich_text_section" || inner.text.trim() !== ""),
  );
  return said.length > 0 ? [{ type: "rich_text", elements: said }] : [];
}

function section(runs: readonly (Run | Link)[]): RichText {
  return { type: "rich_text_section", elements: shown(runs) };
}

function shown<Inline extends Run | Link>(runs: readonly Inline[]): Inline[] {
  return runs.filter(({ text }) => text !== "");
}

function run(text: string): Run {
  return { type: "text", text };
}

function bold(text: string): Run {
  return { type: "text", text, style: { bold: true } };
}

/** What carries the answer is bold, unless all of it does. */
function emphasised({ text, emphasis }: PlainBlock & { kind: "quote" }): Run[] {
  const start = emphasis ? text.indexOf(emphasis) : -1;
  if (!emphasis || start < 0 || emphasis.trim() === text.trim()) return [run(text)];
  const end = start + emphasis.length;
  return [run(text.slice(0, start)), bold(text.slice(start, end)), run(text.slice(end))];
}
