import { styleText } from "node:util";
import type { Outcome } from "../answers/index.ts";
import { cardToText, unfolded } from "../channels/cards/card-to-text.ts";
import { type Asked, answerCard } from "../conversation/answer-card.ts";
import type { Block, PlainBlock } from "../conversation/card.ts";
import { t } from "../shared/texts.ts";
import { wrap } from "./wrap.ts";

type Choices = Extract<Outcome, { kind: "choices" }>;

/**
 * An outcome to read in a terminal, no line wider than `width` characters; in bold only where bold can be shown.
 * `examples` are what one could ask instead of what is off topic.
 */
export function printOutcome(
  outcome: Outcome,
  asked: Asked,
  width: number,
  examples: readonly string[] = [],
): string {
  const blocks =
    outcome.kind === "choices" ? choiceBlocks(outcome) : cardBlocks(outcome, asked, examples);
  return blocks
    .flatMap(unfolded)
    .map((block) => printBlock(block, width))
    .join("\n\n");
}

/** What the card says, without what asks for a click. */
function cardBlocks(
  outcome: Exclude<Outcome, Choices>,
  asked: Asked,
  examples: readonly string[],
): Block[] {
  const { blocks, actions } = answerCard(outcome, asked, { examples });
  const said = blocks.filter((block) => !(block.kind === "text" && block.tone === "muted"));
  if (outcome.kind !== "off-topic" || actions.length === 0) return said;
  return [...said, { kind: "list", items: actions.map(({ title }) => title) }];
}

/** Each with its clause in full: there is nothing to click, and room enough. */
function choiceBlocks({ choices, language }: Choices): Block[] {
  const offered = choices.flatMap(({ title, text, policy, clause }, i): Block[] => [
    { kind: "text", text: `${i + 1}. ${title}` },
    { kind: "quote", text, source: `${policy} ${clause}` },
  ]);
  return [{ kind: "heading", text: t(language, "answers.choices.heading") }, ...offered];
}

function printBlock(block: PlainBlock, width: number): string {
  const text = cardToText({ summary: "", blocks: [block], actions: [] });
  if (block.kind === "heading") return styleText("bold", wrap(text, width));
  return wrap(text, width, block.kind === "quote" ? "  " : "");
}
