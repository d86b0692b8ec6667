import {
  CLAUSE_SIGNS,
  clauseEvidence,
  type Field,
  type Reading,
  silentEvidence,
} from "./evidence.ts";
import type { Vocabulary } from "./vectors.ts";

/** How much each sign speaks for a clause or for silence; learned by scripts/calibrate.ts. */
export interface Weights {
  readonly clause: readonly number[];
  readonly silent: readonly number[];
  /** For a question that is like nothing in the catalogue. */
  readonly unknown: number;
}

/** How probable it is that each clause, or silence on each topic, is the right answer. They add up to 1. */
export interface Ranking {
  /** By clause number. */
  readonly clauses: Float64Array;
  /** By topic number; 0 where the policy has a clause. */
  readonly silent: Float64Array;
  readonly unknown: number;
}

export function rank(
  reading: Reading,
  field: Field,
  vocabulary: Vocabulary,
  weights: Weights,
): Ranking {
  const clauses = rows(
    clauseEvidence(reading, field, vocabulary),
    CLAUSE_SIGNS.length,
    weights.clause,
  );
  const silent = new Float64Array(field.cells.length).fill(-Infinity);
  for (const [topic, cell] of field.cells.entries()) {
    if (cell.length === 0) silent[topic] = dot(silentEvidence(reading, topic), 0, weights.silent);
  }
  let most = weights.unknown;
  for (const score of clauses) most = Math.max(most, score);
  for (const score of silent) most = Math.max(most, score);
  let sum = Math.exp(weights.unknown - most);
  for (const scores of [clauses, silent]) {
    for (let i = 0; i < scores.length; i++) {
      scores[i] = Math.exp((scores[i] as number) - most);
      sum += scores[i] as number;
    }
  }
  for (const scores of [clauses, silent]) {
    for (let i = 0; i < scores.length; i++) (scores[i] as number) /= sum;
  }
  return { clauses, silent, unknown: Math.exp(weights.unknown - most) / sum };
}

function rows(evidence: Float64Array, signs: number, weights: readonly number[]): Float64Array {
  const scores = new Float64Array(evidence.length / signs);
  for (let row = 0; row < scores.length; row++) scores[row] = dot(evidence, row * signs, weights);
  return scores;
}

function dot(values: ArrayLike<number>, from: number, weights: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < weights.length; i++)
    sum += (values[from + i] as number) * (weights[i] as number);
  return sum;
}
