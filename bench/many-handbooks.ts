import { createAsk } from "../src/answers/ask.ts";
import type { Calibration } from "../src/answers/calibration.ts";
import type { Catalogue } from "../src/answers/catalogue.ts";
import type { Policy } from "../src/policy/index.ts";
import { type Contest, contest, printContests } from "./contest.ts";
import type { Questions } from "./five-policies.ts";
import { makeHandbooks } from "./handbooks.ts";
import { miniSearch } from "./mini-search.ts";
import { oneOf } from "./shuffle.ts";
import { size, time } from "./table.ts";

const SIZE = { count: 100, clauses: 1_000 };
/** Asking all handbooks takes long enough to be warm soon. */
const WARM_UP = 20;

/** As many policies as there are municipalities, each the size of a handbook. Gives the contest on one of them. */
export function manyHandbooks(
  catalogue: Catalogue,
  real: readonly Policy[],
  { calibration, today }: { readonly calibration: Calibration; readonly today: string },
  { one, all }: Questions,
  random: () => number,
): Contest {
  const before = numbers();
  const start = performance.now();
  const { compiled, madeFrom } = makeHandbooks(catalogue, real, SIZE, random);
  const took = performance.now() - start;
  const took100 = numbers() - before;

  const ask = createAsk({ compiled, calibration, today: () => today });
  const search = miniSearch(compiled.policies, compiled.policies);
  const moved = one.map((question) => {
    const policy = oneOf(madeFrom.get(question.policy) ?? [], random);
    return { ...question, policy };
  });
  const contests = {
    "one handbook": contest(moved, ask, search),
    "all of them": contest(all, ask, search, WARM_UP),
  };
  printContests(
    `${SIZE.count} handbooks of ${SIZE.clauses} clauses, ${compiled.speech.vocabulary.ids.size} features`,
    contests,
  );
  console.log(
    `  compiled in ${time(took)} (5 different ones, and copies of them); ${size(took100)} of numbers`,
  );
  return contests["one handbook"];
}

function numbers(): number {
  globalThis.gc?.();
  return process.memoryUsage().arrayBuffers;
}
