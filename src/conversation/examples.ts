import type { Ask } from "../answers/index.ts";
import type { Action } from "./card.ts";
import type { Locale } from "./envelope.ts";

/** A question to start with, in both languages, and the topic it is meant for. */
export interface Example {
  readonly topic: string;
  readonly da: string;
  readonly en: string;
}

/** Questions to start with that a policy answers, the best first. */
export type Examples = (policy: string, locale: Locale) => readonly string[];

/** How many the page shows; a card has room for fewer. */
const OFFERED = 4;
const ON_A_CARD = 3;

/**
 * Chooses from `candidates` what to start with: the first few that `ask` answers, and on the topic they are meant
 * for. So nobody's first click ends in silence, whatever a policy that joins later leaves open.
 */
export function createExamples(ask: Ask, candidates: readonly Example[]): Examples {
  const chosen = new Map<string, readonly string[]>();
  const choose = (policy: string, locale: Locale) =>
    candidates
      .filter((example) => {
        const outcome = ask({ text: example[locale], policy });
        return outcome.kind === "answer" && outcome.topic === example.topic;
      })
      .slice(0, OFFERED)
      .map((example) => example[locale]);
  return (policy, locale) => {
    const key = `${policy} ${locale}`;
    const questions = chosen.get(key) ?? choose(policy, locale);
    chosen.set(key, questions);
    return questions;
  };
}

/** The first few as buttons that ask them. */
export function exampleActions(questions: readonly string[]): Action[] {
  return questions
    .slice(0, ON_A_CARD)
    .map((question) => ({ id: "ask.example", title: question, data: { question } }));
}
