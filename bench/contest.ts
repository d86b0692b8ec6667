import type { Ask } from "../src/answers/index.ts";
import { perSecond, quantile, type Times, timeEach } from "./measure.ts";
import type { Search } from "./mini-search.ts";
import type { BenchQuestion } from "./questions.ts";
import { printTable, ratio, time } from "./table.ts";

/** Vogter's times for some questions, and those of the floor for the same ones. */
export interface Contest {
  readonly vogter: Times;
  readonly floor: Times;
}

/** Asks both all questions in their order, after a warm-up with as many of them as `warmUp`. */
export function contest(
  questions: readonly BenchQuestion[],
  ask: Ask,
  search: Search,
  warmUp = questions.length,
): Contest {
  const run = (work: (question: BenchQuestion) => unknown) => {
    questions.slice(0, warmUp).forEach(work);
    return timeEach(questions, work);
  };
  return {
    floor: run(({ text, policy }) => search(text, policy)),
    vogter: run(({ text, policy }) => ask({ text, policy })),
  };
}

/** A line for the floor and one for Vogter, of each contest. */
export function printContests(title: string, contests: Readonly<Record<string, Contest>>): void {
  const row = (name: string, times: Times, floor: Times) => [
    name,
    ...[0.5, 0.99, 1].map((share) => time(quantile(times, share))),
    perSecond(times).toFixed(0),
    ratio(quantile(times, 0.5), quantile(floor, 0.5)),
    ratio(quantile(times, 0.99), quantile(floor, 0.99)),
  ];
  printTable(
    title,
    ["", "p50", "p99", "max", "answers/s", "p50 / floor", "p99 / floor"],
    Object.entries(contests).flatMap(([name, { vogter, floor }]) => [
      row(`MiniSearch, ${name}`, floor, floor),
      row(`vogter, ${name}`, vogter, floor),
    ]),
  );
}
