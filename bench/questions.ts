import { readFileSync } from "node:fs";
import type { Catalogue, Phrasing } from "../src/answers/catalogue.ts";
import { scopeOf } from "../src/answers/scope.ts";
import { type EvalQuestion, readEvalQuestion } from "../src/cli/eval-question.ts";
import type { Policy } from "../src/policy/index.ts";
import { oneOf, shuffled } from "./shuffle.ts";

/** `gold` tells what a right answer is, where that is known. */
export interface BenchQuestion {
  readonly text: string;
  readonly policy: string;
  readonly gold?: EvalQuestion;
}

/** What is asked: of one policy each, of all of them, and to see how good the answers are. */
export interface Questions {
  readonly one: readonly BenchQuestion[];
  readonly all: readonly BenchQuestion[];
  readonly gold: readonly BenchQuestion[];
}

const PHRASINGS = 1_800;
const ASKED_OF_ALL = 100;

/** The questions of a file with right answers, and as many more from the catalogue as are needed for a p99. */
export function readQuestions(
  goldFile: string,
  catalogue: Catalogue,
  policies: readonly Policy[],
  today: string,
  random: () => number,
): Questions {
  const known = { policies, municipalities: catalogue.municipalities, today };
  // A question about several policies is as many answers, and is timed with those to all.
  const isOfOne = (question: BenchQuestion) => scopeOf(question, known).kind !== "across";
  const gold = readGold(goldFile);
  const phrasings = somePhrasings(catalogue.phrasings, policies, random);
  const one = [...gold, ...phrasings].filter(isOfOne);
  const all = shuffled(one, random)
    .slice(0, ASKED_OF_ALL)
    .map(({ text }) => ({ text, policy: "all" }));
  return { one, all, gold };
}

function readGold(path: string): BenchQuestion[] {
  return readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => {
      const gold = readEvalQuestion(JSON.parse(line));
      return { text: gold.question, policy: gold.policy, gold };
    });
}

/** Each asked of a policy it was written for, or of any. */
function somePhrasings(
  phrasings: readonly Phrasing[],
  policies: readonly Policy[],
  random: () => number,
): BenchQuestion[] {
  const ids = policies.map(({ id }) => id);
  return shuffled(phrasings, random)
    .slice(0, PHRASINGS)
    .map(({ text, at }) => {
      const own = at[0]?.split(":")[0];
      const policy = own !== undefined && ids.includes(own) ? own : oneOf(ids, random);
      return { text, policy };
    });
}
