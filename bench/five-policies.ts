import type { Ask } from "../src/answers/index.ts";
import { type Policy, policiesInForce } from "../src/policy/index.ts";
import { type Contest, contest, printContests } from "./contest.ts";
import { miniSearch } from "./mini-search.ts";
import type { Questions } from "./questions.ts";
import { answering, rightAt1 } from "./right-answers.ts";

/** The real policies. Gives the contest on one of them, beside which the handbooks' is set. */
export function fivePolicies(
  policies: readonly Policy[],
  ask: Ask,
  today: string,
  { one, all, gold }: Questions,
  random: () => number,
): Contest {
  const search = miniSearch(policies, policiesInForce(policies, today));
  const contests = {
    "one policy": contest(one, ask, search, random),
    "all of them": contest(all, ask, search, random),
  };
  printContests(`${policies.length} policies`, contests);
  // Speed is worth nothing without this.
  const [floor, vogter] = [answering(search), ask].map((by) => rightAt1(gold, by).toFixed(3));
  console.log(
    `  right@1 on the ${gold.length} questions of the third set: MiniSearch ${floor}, vogter ${vogter}`,
  );
  return contests["one policy"];
}
