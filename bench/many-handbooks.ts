import { createAsk } from "../src/answers/ask.ts";
import type { Calibration } from "../src/answers/calibration.ts";
import type { Catalogue } from "../src/answers/catalogue.ts";
import type { Policy } from "../src/policy/index.ts";
import { type Contest, contest, printContests } from "./contest.ts";
import { makeHandbooks } from "./handbooks.ts";
import { miniSearch } from "./mini-search.ts";
import type { Questions } from "./questions.ts";
import { oneOf } from "./shuffle.ts";
import { size, time } from "./table.ts";

const SIZE = { count: 100, clauses: 1_000 };

/** As many policies as there are municipalities, each the size of a handbook. Gives the contest on one of them. */
export function manyHandbooks(
  catalogue: Catalogue,
  real: readonly Policy[],
  { calibration, today }: { readonly calibration: Calibration; readonly today: string },
  { one, all }: Questions,
  random: () => number,
): Contest {
  const before = numbersHeld();
  const start = performance.now();
  const { compiled, madeFrom } = makeHandbooks(catalogue, real, SIZE, random);
  const took = performance.now() - start;
  const held = numbersHeld() - before;

  const { policies } = compiled;
  const ask = createAsk({ compiled, calibration, today: () => today });
  const search = miniSearch(policies, policies);
  const moved = one.map(({ text, policy }) => ({
    text,
    policy: oneOf(madeFrom.get(policy) ?? [], random),
  }));
  const contests = {
    "one handbook": contest(moved, ask, search, random),
    "all of them": contest(all, ask, search, random),
  };
  printContests(`${SIZE.count} handbooks of ${SIZE.clauses} clauses`, contests);
  console.log(
    `  ${real.length} of them compiled from data in ${time(took)}, the others copied; together they hold ${size(held)} of numbers`,
  );
  return contests["one handbook"];
}

/** Bytes of typed arrays in use. */
function numbersHeld(): number {
  globalThis.gc?.();
  return process.memoryUsage().arrayBuffers;
}
