import type { Thresholds } from "../../src/answers/decide.ts";
import type { Weights } from "../../src/answers/ranking.ts";
import type { Evidence } from "./cases.ts";
import { probabilities } from "./learn.ts";

/** One question as the model saw it without its writer. */
export interface Seen {
  readonly answerable: boolean;
  /** How probable it is that the policy answers at all. */
  readonly answers: number;
  /** The share of that on the likeliest clause. */
  readonly sure: number;
  readonly firstRight: boolean;
  readonly amongThree: boolean;
}

export function see(evidence: Evidence, weights: Weights): Seen {
  const probable = probabilities(evidence, weights);
  const clauses = evidence.clauses
    .map(({ right }, i) => ({ right, probability: probable[i] as number }))
    .sort((a, b) => b.probability - a.probability);
  const answers = clauses.reduce((sum, { probability }) => sum + probability, 0);
  return {
    answerable: evidence.answerable,
    answers,
    sure: (clauses[0]?.probability ?? 0) / (answers || 1),
    firstRight: clauses[0]?.right ?? false,
    amongThree: clauses.slice(0, 3).some(({ right }) => right),
  };
}

export interface Figures {
  readonly n: number;
  /** Among the answerable: the likeliest clause is right, whatever is decided. */
  readonly first: number;
  readonly three: number;
  /** Among the answerable: answered, and right. */
  readonly right: number;
  /** Among all: answered, and not right. */
  readonly wrong: number;
  readonly silence: number;
}

export function figures(seen: readonly Seen[], { answers, sure }: Thresholds): Figures {
  const answerable = seen.filter((one) => one.answerable);
  const silent = seen.filter((one) => !one.answerable);
  const speaks = (one: Seen) => one.answers >= answers;
  const answered = (one: Seen) => speaks(one) && one.sure >= sure;
  const share = (of: readonly Seen[], what: (one: Seen) => boolean) =>
    of.length === 0 ? Number.NaN : of.filter(what).length / of.length;
  return {
    n: seen.length,
    first: share(answerable, (one) => one.firstRight),
    three: share(answerable, (one) => one.amongThree),
    right: share(answerable, (one) => answered(one) && one.firstRight),
    wrong: share(seen, (one) => answered(one) && !one.firstRight),
    silence: (share(answerable, speaks) + share(silent, (one) => !speaks(one))) / 2,
  };
}

/** A wrong answer takes away half of what a right one gives; a question back is worth a quarter of an answer. */
const WRONG_COSTS = 0.5;
const CHOICE_IS_WORTH = 0.25;
/** The share of questions that a policy answers, in the example set. */
const ANSWERABLE = 0.7;

/** The thresholds under which the answers are worth most. */
export function bestThresholds(seen: readonly Seen[]): Thresholds {
  const answerable = seen.filter((one) => one.answerable).length;
  const worthOf = (one: Seen, { answers, sure }: Thresholds) => {
    if (one.answers < answers) return one.answerable ? 0 : 1;
    if (one.sure < sure) return one.answerable && one.amongThree ? CHOICE_IS_WORTH : 0;
    return one.firstRight ? 1 : -WRONG_COSTS;
  };
  const total = (thresholds: Thresholds) =>
    seen.reduce((sum, one) => {
      const weight = one.answerable
        ? ANSWERABLE / answerable
        : (1 - ANSWERABLE) / (seen.length - answerable);
      return sum + weight * worthOf(one, thresholds);
    }, 0);
  const steps = Array.from({ length: 19 }, (_, i) => (i + 1) / 20);
  const tried = steps.flatMap((answers) => steps.map((sure) => ({ answers, sure })));
  return tried.reduce((best, one) => (total(one) > total(best) ? one : best));
}
