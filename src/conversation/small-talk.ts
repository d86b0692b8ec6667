import type { Locale } from "./envelope.ts";

/** A message that asks nothing about a policy. `locale` is there when the words tell the language. */
export interface SmallTalk {
  readonly kind: "help" | "greeting";
  readonly locale?: Locale;
}

const WORDS: readonly (readonly [string, SmallTalk])[] = [
  ["?", { kind: "help" }],
  ["hjælp", { kind: "help", locale: "da" }],
  ["hjaelp", { kind: "help", locale: "da" }],
  ["hjælp mig", { kind: "help", locale: "da" }],
  ["hvad kan du", { kind: "help", locale: "da" }],
  ["hvem er du", { kind: "help", locale: "da" }],
  ["help", { kind: "help", locale: "en" }],
  ["help me", { kind: "help", locale: "en" }],
  ["what can you do", { kind: "help", locale: "en" }],
  ["who are you", { kind: "help", locale: "en" }],
  ["hej", { kind: "greeting", locale: "da" }],
  ["hej hej", { kind: "greeting", locale: "da" }],
  ["hej vogter", { kind: "greeting", locale: "da" }],
  ["hejsa", { kind: "greeting", locale: "da" }],
  ["goddag", { kind: "greeting", locale: "da" }],
  ["godmorgen", { kind: "greeting", locale: "da" }],
  ["god morgen", { kind: "greeting", locale: "da" }],
  ["god formiddag", { kind: "greeting", locale: "da" }],
  ["god eftermiddag", { kind: "greeting", locale: "da" }],
  ["godaften", { kind: "greeting", locale: "da" }],
  ["hi", { kind: "greeting", locale: "en" }],
  ["hi vogter", { kind: "greeting", locale: "en" }],
  ["hello", { kind: "greeting", locale: "en" }],
  ["hello vogter", { kind: "greeting", locale: "en" }],
  ["good morning", { kind: "greeting", locale: "en" }],
  ["good afternoon", { kind: "greeting", locale: "en" }],
];

const KNOWN = new Map(WORDS);

/** Tells a plea for help and a greeting from a question: only when the message says nothing else. */
export function smallTalk(text: string): SmallTalk | undefined {
  const said = text.toLowerCase();
  return KNOWN.get(said) ?? KNOWN.get(said.replace(/[\s!?.,/]+/g, " ").trim());
}
