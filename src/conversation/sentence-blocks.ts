import { type Locale, t } from "../shared/texts.ts";
import type { PlainBlock } from "./card.ts";

type Heading = PlainBlock & { kind: "heading" };

/**
 * An answer's sentence as the card's heading. Where several policies stand side by side the sentence has a line
 * for each, `Faxe Kommune: …`, and they stand one under the other.
 */
export function sentenceBlocks(
  sentence: string,
  language: Locale,
): [Heading, ...(readonly PlainBlock[])] {
  const lines = sentence.split("\n");
  if (lines.length === 1) return [{ kind: "heading", text: sentence }];
  return [
    { kind: "heading", text: t(language, "answers.across") },
    { kind: "facts", facts: lines.map(labelled) },
  ];
}

/** The first sentence as the card's heading, and what more there is to say under it. */
export function headed(text: string): PlainBlock[] {
  const [, first = text, rest = ""] = /^(.*?\.)\s+(.+)$/s.exec(text) ?? [];
  const heading: Heading = { kind: "heading", text: first };
  return rest === "" ? [heading] : [heading, { kind: "text", text: rest }];
}

function labelled(line: string): { label: string; value: string } {
  const at = line.indexOf(": ");
  return at < 0
    ? { label: "", value: line }
    : { label: line.slice(0, at), value: line.slice(at + 2) };
}
