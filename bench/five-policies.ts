import type { Ask } from "../src/answers/index.ts";
import { type Policy, policiesInForce } from "../src/policy/index.ts";
import { type Contest, contest, printContests } from "./contest.ts";
import { miniSearch } from "./mini-search.ts";
import type { BenchQuestion } from "./questions.ts";
import { answering, rightAt1 } from "./right-answers.ts";

/** What is asked: over and over of one policy each, and once of all. `gold` tells how good the answers are. */
export interface Questions {
  readonly one: readonly BenchQuestion[];
  readonly all: readonly BenchQuestion[];
  readonly gold: readonly BenchQuestion[];
}

/** The real policies. Gives the contest on one policy, beside which the others are set. */
export function fivePolicies(
  policies: readonly Policy[],
  ask: Ask,
  today: string,
  { one, all, gold }: Questions,
): Contest {
  const search = miniSearch(policies, policiesInForce(policies, today));
  const contests = {
    "one policy": contest(one, ask, search),
    "all of them": contest(all, ask, search),
  };
  printContests(`${policies.length} policies`, contests);
  const [floor, vogter] = [answering(search), ask].map((one) => rightAt1(gold, one).toFixed(3));
  console.log(
    `  right@1 on ${gold.length} questions of the third set: MiniSearch ${floor}, vogter ${vogter}`,
  );
  return contests["one policy"];
}
