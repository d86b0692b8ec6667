import type { Outcome } from "../answers/index.ts";
import type { EvalQuestion } from "./eval-question.ts";

/** What an outcome is worth. */
export type Verdict =
  /** An answer whose first citation is a right one. */
  | "right"
  /** An answer that cites another clause first. */
  | "wrong-clause"
  /** An answer to what the policy does not say. */
  | "not-silent"
  /** Choices, and a right one among them. */
  | "offered"
  /** Choices, and no right one among them. */
  | "offered-in-vain"
  /** No answer, though the policy says it. */
  | "not-answered"
  /** No answer, and the policy does not say it. */
  | "rightly-silent";

export interface Judgement {
  readonly question: EvalQuestion;
  readonly outcome: Outcome;
  readonly verdict: Verdict;
  /** The key facts that a right answer lacks; empty for every other verdict. */
  readonly lacking: readonly string[];
}

/** More than these a person does not read through. */
const CHOICES_READ = 3;

/** Compares an outcome with what was asked for. */
export function judge(question: EvalQuestion, outcome: Outcome): Judgement {
  const verdict = verdictOn(question, outcome);
  const lacking =
    verdict === "right" && outcome.kind === "answer"
      ? question.key_facts.filter((fact) => !tells(outcome, fact))
      : [];
  return { question, outcome, verdict, lacking };
}

function verdictOn({ answerable, gold }: EvalQuestion, outcome: Outcome): Verdict {
  const isRight = (text: string) => gold.some((quote) => plain(text).includes(plain(quote)));
  switch (outcome.kind) {
    case "answer":
      if (!answerable) return "not-silent";
      return isRight(outcome.citations[0].text) ? "right" : "wrong-clause";
    case "choices": {
      const offered = outcome.choices.slice(0, CHOICES_READ);
      const hasRight = answerable && offered.some(({ text }) => isRight(text));
      return hasRight ? "offered" : "offered-in-vain";
    }
    case "silent":
    case "off-topic":
      return answerable ? "not-answered" : "rightly-silent";
  }
}

/** Whether the sentence or a cited clause has one of the words for the fact. */
function tells(answer: Extract<Outcome, { kind: "answer" }>, fact: string): boolean {
  const said = [answer.sentence, ...answer.citations.map(({ text }) => text)];
  const words = fact.split("|").map((word) => plain(word).toLowerCase());
  return words.some((word) => said.some((text) => plain(text).toLowerCase().includes(word)));
}

/** Without bold marks, and with single spaces: neither says anything about being word for word. */
function plain(text: string): string {
  return text.replaceAll("**", "").replace(/\s+/g, " ").trim();
}
