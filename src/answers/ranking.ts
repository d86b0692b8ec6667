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
  const clauses = clauseScores(clauseEvidence(reading, field, vocabulary), weights.clause);
  const silent = silentScores(reading, field, weights.silent);
  const most = Math.max(largest(clauses), largest(silent), weights.unknown);
  const unknown = Math.exp(weights.unknown - most);
  const sum = unknown + exponentiate(clauses, most) + exponentiate(silent, most);
  divide(clauses, sum);
  divide(silent, sum);
  return { clauses, silent, unknown: unknown / sum };
}

function clauseScores(evidence: Float64Array, weights: readonly number[]): Float64Array {
  const scores = new Float64Array(evidence.length / CLAUSE_SIGNS.length);
  for (let clause = 0; clause < scores.length; clause++) {
    const from = clause * CLAUSE_SIGNS.length;
    let sum = 0;
    for (let i = 0; i < weights.length; i++) {
      sum += (evidence[from + i] as number) * (weights[i] as number);
    }
    scores[clause] = sum;
  }
  return scores;
}

/** Of the topics on which the policy is silent; the others have no chance. */
function silentScores(reading: Reading, { cells }: Field, weights: readonly number[]) {
  const scores = new Float64Array(cells.length).fill(-Infinity);
  for (let topic = 0; topic < scores.length; topic++) {
    if (cells[topic]?.length === 0) scores[topic] = silentScore(reading, topic, weights);
  }
  return scores;
}

/** How much a question is about a topic, whatever a policy says on it. */
export function silentScore(reading: Reading, topic: number, weights: readonly number[]): number {
  const signs = silentEvidence(reading, topic);
  let sum = 0;
  for (let i = 0; i < weights.length; i++) sum += (signs[i] as number) * (weights[i] as number);
  return sum;
}

function largest(scores: Float64Array): number {
  let most = -Infinity;
  for (let i = 0; i < scores.length; i++) {
    if ((scores[i] as number) > most) most = scores[i] as number;
  }
  return most;
}

/** Turns each score into a number in proportion to its probability, and gives their sum. */
function exponentiate(scores: Float64Array, most: number): number {
  let sum = 0;
  for (let i = 0; i < scores.length; i++) {
    const value = Math.exp((scores[i] as number) - most);
    scores[i] = value;
    sum += value;
  }
  return sum;
}

function divide(values: Float64Array, by: number): void {
  for (let i = 0; i < values.length; i++) (values[i] as number) /= by;
}
