import { type Locale, t } from "../../shared/texts.ts";
import type { Advice } from "../../storage-advice/index.ts";
import type { Action, Block, Card } from "../card.ts";
import { more, whyThem } from "../places.ts";
import { askBackActions, askBackBlocks } from "./ask-back.ts";
import { basisBlocks } from "./basis.ts";
import { betterBlocks } from "./better-places.ts";
import { fileBlocks, filesAfterword } from "./files-words.ts";
import type { Shown } from "./shown.ts";
import { verdictHeading } from "./verdict-words.ts";
import { whyText } from "./why-words.ts";

/**
 * An advice as a card: the verdict in words, its condition, why, where it is better off, what the verdict rests on, and
 * whom to ask. Without a class or a place it asks for the one that is missing.
 */
export function adviceCard(shown: Shown): Card {
  const { advice, locale } = shown;
  const heading = verdictHeading(shown);
  const blocks = advice.askBack ? askBackBlocks(shown, advice.askBack) : verdictBlocks(shown);
  return {
    summary: heading,
    blocks: [
      { kind: "heading", text: heading },
      ...blocks,
      ...filesAfterword(shown).map((text): Block => ({ kind: "text", text, tone: "muted" })),
    ],
    actions: advice.askBack
      ? askBackActions(shown, advice.askBack)
      : [tableAction(locale), ...(isRefused(advice) ? shown.report : [])],
  };
}

/** Shows the whole table. */
function tableAction(locale: Locale): Action {
  return { id: "storage.table", title: t(locale, "storage.button.table"), data: {} };
}

function verdictBlocks(shown: Shown): Block[] {
  const { advice, rules, locale } = shown;
  const condition = advice.condition && rules.conditions[advice.condition]?.[locale];
  return [
    ...(condition ? [text(condition)] : []),
    ...fileBlocks(shown),
    ...whyText(shown).map(text),
    ...betterBlocks(shown),
    ...basisBlocks(shown),
    text(askWhom(shown)),
    ...more(whyThem(advice.askWhom, advice.citations[0], locale)),
  ];
}

/** Whoever the policy lets instruct is the asker's own leader. */
function askWhom({ advice, rules, locale }: Shown): string {
  const { name, citation } = advice.askWhom;
  const key = advice.verdict === "ask" ? "answers.ask-whom" : "answers.ask-if-unsure";
  return t(locale, key, { name: citation ? rules.leader[locale] : name });
}

function text(said: string): Block {
  return { kind: "text", text: said };
}

function isRefused({ verdict }: Advice): boolean {
  return verdict === "no" || verdict === "ask";
}
