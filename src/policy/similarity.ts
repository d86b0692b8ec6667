import type { Clause } from "./clause.ts";
import { wordsOf } from "./nearest.ts";

/** How much two clauses say the same, from 0 to 1. */
export type Similarity = (older: Clause, newer: Clause) => number;

/**
 * A measure over two versions of one policy: shared words and word pairs, where a word that every
 * clause has counts little. Pure.
 */
export function similarityOf(older: readonly Clause[], newer: readonly Clause[]): Similarity {
  const features = new Map([...older, ...newer].map((clause) => [clause, featuresOf(clause)]));
  const clausesWith = new Map<string, number>();
  for (const feature of [...features.values()].flatMap((set) => [...set])) {
    clausesWith.set(feature, (clausesWith.get(feature) ?? 0) + 1);
  }
  const weigh = (set: ReadonlySet<string>) => {
    let sum = 0;
    for (const feature of set) sum += Math.log(1 + features.size / (clausesWith.get(feature) ?? 1));
    return sum;
  };
  return (a, b) => {
    const [x, y] = [features.get(a) ?? NOTHING, features.get(b) ?? NOTHING];
    return (2 * weigh(x.intersection(y))) / (weigh(x) + weigh(y) || 1);
  };
}

const NOTHING: ReadonlySet<string> = new Set();

function featuresOf({ text }: Clause): ReadonlySet<string> {
  const words = wordsOf(text);
  return new Set([...words, ...words.slice(1).map((word, i) => `${words[i]} ${word}`)]);
}
