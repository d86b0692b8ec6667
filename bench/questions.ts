import { readFileSync } from "node:fs";
import type { Phrasing } from "../src/answers/catalogue.ts";
import { type EvalQuestion, readEvalQuestion } from "../src/cli/eval-question.ts";
import type { Policy } from "../src/policy/index.ts";
import { oneOf, shuffled } from "./shuffle.ts";

/** What is asked of every contender; `gold` where it is known what a right answer is. */
export interface BenchQuestion {
  readonly text: string;
  readonly policy: string;
  readonly gold?: EvalQuestion;
}

/** The questions of a file whose right answers are known. */
export function readGold(path: string): BenchQuestion[] {
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const gold = readEvalQuestion(JSON.parse(line));
      return { text: gold.question, policy: gold.policy, gold };
    });
}

/** Some of the catalogue's phrasings, each asked of a policy it was written for, or of any. */
export function somePhrasings(
  phrasings: readonly Phrasing[],
  policies: readonly Policy[],
  count: number,
  random: () => number,
): BenchQuestion[] {
  const ids = policies.map(({ id }) => id);
  return shuffled(phrasings, random)
    .slice(0, count)
    .map(({ text, at }) => {
      const own = at[0]?.split(":")[0];
      const policy = own !== undefined && ids.includes(own) ? own : oneOf(ids, random);
      return { text, policy };
    });
}
