import { styleText } from "node:util";
import type { Outcome } from "../answers/index.ts";
import { cardToText } from "../channels/cards/card-to-text.ts";
import { type Asked, answerCard } from "../conversation/answer-card.ts";
import type { Block } from "../conversation/card.ts";
import { t } from "../shared/texts.ts";
import { wrap } from "./wrap.ts";

type Choices = Extract<Outcome, { kind: "choices" }>;

/** An outcome to read in a terminal, no line wider than `width` characters; in bold only where bold can be shown. */
export function printOutcome(outcome: Outcome, asked: Asked, width: number): string {
  const blocks = outcome.kind === "choices" ? choiceBlocks(outcome) : cardBlocks(outcome, asked);
  return blocks.map((block) => printBlock(block, width)).join("\n\n");
}

/** What the card says, without what asks for a click. */
function cardBlocks(outcome: Exclude<Outcome, Choices>, asked: Asked): Block[] {
  const { blocks, actions } = answerCard(outcome, asked);
  const said = blocks.filter((block) => !(block.kind === "text" && block.tone === "muted"));
  if (outcome.kind !== "off-topic") return said;
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

function printBlock(block: Block, width: number): string {
  const text = cardToText({ summary: "", blocks: [block], actions: [] });
  if (block.kind === "heading") return styleText("bold", wrap(text, width));
  return wrap(text, width, block.kind === "quote" ? "  " : "");
}
