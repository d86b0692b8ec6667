import type { Ask } from "../src/answers/index.ts";
import { perSecond, quantile, type Rounds, timeRounds } from "./measure.ts";
import type { Search } from "./mini-search.ts";
import type { BenchQuestion } from "./questions.ts";
import { shuffled } from "./shuffle.ts";
import { printTable, ratio, time } from "./table.ts";

/** Vogter's times for some questions, and those of the floor for the same ones. */
export interface Contest {
  readonly vogter: Rounds;
  readonly floor: Rounds;
}

const ROUNDS = 4;
/** So many questions at most are asked for nothing before time is taken. */
const WARM_UP = 2_000;

/** Asks both all questions, in so many rounds, each shuffled anew. */
export function contest(
  questions: readonly BenchQuestion[],
  ask: Ask,
  search: Search,
  random: () => number,
): Contest {
  const rounds = Array.from({ length: ROUNDS }, () => shuffled(questions, random));
  const run = (work: (question: BenchQuestion) => unknown) => {
    for (const question of questions.slice(0, WARM_UP)) work(question);
    return timeRounds(rounds, work);
  };
  return {
    floor: run(({ text, policy }) => search(text, policy)),
    vogter: run(({ text, policy }) => ask({ text, policy })),
  };
}

/** A line for the floor and one for Vogter, of each contest. */
export function printContests(title: string, contests: Readonly<Record<string, Contest>>): void {
  const row = (name: string, { all, best }: Rounds, floor: Rounds) => [
    name,
    ...[0.5, 0.99, 1].map((share) => time(quantile(all, share))),
    time(quantile(best, 0.99)),
    perSecond(all).toFixed(0),
    ratio(quantile(all, 0.5), quantile(floor.all, 0.5)),
    ratio(quantile(all, 0.99), quantile(floor.all, 0.99)),
  ];
  const heads = ["", "p50", "p99", "max", `p99, best of ${ROUNDS}`, "answers/s"];
  printTable(
    title,
    [...heads, "p50 / floor", "p99 / floor"],
    Object.entries(contests).flatMap(([name, { vogter, floor }]) => [
      row(`MiniSearch, ${name}`, floor, floor),
      row(`vogter, ${name}`, vogter, floor),
    ]),
  );
}
