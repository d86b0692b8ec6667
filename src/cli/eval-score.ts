import type { Judgement, Verdict } from "./eval-judge.ts";

/** The scores of some questions. A share is from 0 to 1, and null when there is nothing to take it of. */
export interface Score {
  readonly n: number;
  readonly answerable: number;
  /** Of the answerable: answered with a right clause first. */
  readonly rightAt1: number | null;
  /** Of the answerable: not answered outright, but a right clause is among the choices. */
  readonly inChoices: number | null;
  /** Of all: answered, and not rightly. */
  readonly wrong: number | null;
  /** Balanced accuracy: half for answering or offering where there is an answer, half for silence where there is none. */
  readonly silence: number | null;
  /** Of all the key facts that the right answers were to tell: told. */
  readonly keyFacts: number | null;
}

/** The scores of these questions together. */
export function scoreOf(judgements: readonly Judgement[]): Score {
  const count = (...verdicts: Verdict[]) =>
    judgements.filter(({ verdict }) => verdicts.includes(verdict)).length;
  const n = judgements.length;
  const answerable = judgements.filter(({ question }) => question.answerable).length;
  const spoke = share(answerable - count("not-answered"), answerable);
  const keptSilent = share(count("rightly-silent"), n - answerable);
  const right = judgements.filter(({ verdict }) => verdict === "right");
  const facts = sum(right, ({ question }) => question.key_facts.length);
  return {
    n,
    answerable,
    rightAt1: share(right.length, answerable),
    inChoices: share(count("offered"), answerable),
    wrong: share(count("wrong-clause", "not-silent"), n),
    silence: spoke === null || keptSilent === null ? null : (spoke + keptSilent) / 2,
    keyFacts: share(facts - sum(right, ({ lacking }) => lacking.length), facts),
  };
}

/** The scores of each group of questions, the groups in the order of their names. */
export function scoresBy(
  judgements: readonly Judgement[],
  field: "policy" | "lang",
): Record<string, Score> {
  const groups = Map.groupBy(judgements, ({ question }) => question[field]);
  const sorted = [...groups].sort(([a], [b]) => (a < b ? -1 : 1));
  return Object.fromEntries(sorted.map(([name, group]) => [name, scoreOf(group)]));
}

function share(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}

function sum<T>(items: readonly T[], worth: (item: T) => number): number {
  return items.reduce((total, item) => total + worth(item), 0);
}
