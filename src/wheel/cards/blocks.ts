import { citeById } from "../../answers/index.ts";
import type { PlainBlock } from "../../conversation/card.ts";
import type { Setting } from "./setting.ts";

/** A clause of a policy, or the part of it that is quoted, word for word, and where it stands. */
export function clauseBlock(
  {
    policy,
    clause,
    quote,
  }: { readonly policy: string; readonly clause: string; readonly quote?: string | undefined },
  { desk, locale }: Setting,
): PlainBlock {
  const found = citeById(desk.policyOf(policy), clause, locale, quote);
  return {
    kind: "quote",
    text: quote ?? found?.text ?? clause,
    source: found ? `${found.policyTitle} › ${found.heading}` : clause,
  };
}

export function heading(text: string): PlainBlock {
  return { kind: "heading", text };
}

export function text(words: string): PlainBlock {
  return { kind: "text", text: words };
}

/** Something that is said beside the rest. */
export function muted(words: string): PlainBlock {
  return { kind: "text", text: words, tone: "muted" };
}

/** What stands there where there are facts at all. */
export function facts(
  all: readonly { readonly label: string; readonly value: string }[],
): readonly PlainBlock[] {
  return all.length > 0 ? [{ kind: "facts", facts: all }] : [];
}
