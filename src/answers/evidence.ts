import type { LinearModel } from "./linear.ts";
import { topicProbabilities } from "./linear.ts";
import {
  type Postings,
  SIGHTS,
  type Sight,
  similarities,
  type Vector,
  type Vocabulary,
} from "./vectors.ts";
import { type Ballots, countVotes } from "./votes.ts";

/** What is learned once for all policies: how people ask, and for which topic. */
export interface Speech {
  readonly vocabulary: Vocabulary;
  readonly phrasings: Postings;
  readonly topicBallots: Ballots;
  readonly linear: LinearModel;
}

/** One policy as the ranking sees it; clauses and topics by number. */
export interface Field {
  /** The clauses' own words. */
  readonly clauses: Postings;
  /** Single sentences of the clauses and of the profile's answers, so that a long clause does not drown what one of its sentences says. */
  readonly sentences: Postings;
  /** Which clause each sentence belongs to. */
  readonly sentenceClauses: Uint32Array;
  /** The phrasings whose writer found the answer in this policy, and where. */
  readonly clauseBallots: Ballots;
  /** For each topic the clauses that answer it, the best first; empty when the policy is silent. */
  readonly cells: readonly (readonly number[])[];
}

/** What a question is about, before any policy is looked at. */
export interface Reading {
  readonly vector: Vector;
  readonly likeness: Readonly<Record<Sight, Float32Array>>;
  readonly topicVotes: Readonly<Record<Sight, Float32Array>>;
  readonly probabilities: Float32Array;
}

export function readQuestion(vector: Vector, speech: Speech): Reading {
  const likeness = similarities(vector, speech.phrasings, speech.vocabulary);
  return {
    vector,
    likeness,
    topicVotes: countVotes(likeness, speech.topicBallots),
    probabilities: topicProbabilities(vector, speech.linear),
  };
}

/** A clause that also answers a topic counts for less than the one that answers it best. */
const ALSO = 0.35;
/** Keeps the logarithm of a probability that is nearly nothing from drowning all else. */
const FLOOR = 1e-4;

export const CLAUSE_SIGNS = [
  ...SIGHTS.map((sight) => `text.${sight}`),
  ...SIGHTS.map((sight) => `sentence.${sight}`),
  ...SIGHTS.map((sight) => `phrasings.${sight}`),
  ...SIGHTS.map((sight) => `topic.${sight}`),
  "topic.probability",
] as const;
export const SILENT_SIGNS = [
  "always",
  ...SIGHTS.map((sight) => `topic.${sight}`),
  "topic.probability",
] as const;

/** What speaks for each clause: one row a clause, the signs of {@link CLAUSE_SIGNS} in order. */
export function clauseEvidence(
  reading: Reading,
  field: Field,
  vocabulary: Vocabulary,
): Float64Array {
  const signs = CLAUSE_SIGNS.length;
  const count = field.clauses.size;
  const rows = new Float64Array(count * signs);
  const text = similarities(reading.vector, field.clauses, vocabulary);
  const sentence = similarities(reading.vector, field.sentences, vocabulary);
  const asked = countVotes(reading.likeness, field.clauseBallots);
  SIGHTS.forEach((sight, s) => {
    for (let clause = 0; clause < count; clause++) {
      rows[clause * signs + s] = text[sight][clause] as number;
      rows[clause * signs + 2 * SIGHTS.length + s] = asked[sight][clause] as number;
    }
    field.sentenceClauses.forEach((clause, i) => {
      const at = clause * signs + SIGHTS.length + s;
      rows[at] = Math.max(rows[at] as number, sentence[sight][i] as number);
    });
  });
  const probability = new Float64Array(count);
  field.cells.forEach((clauses, topic) => {
    clauses.forEach((clause, place) => {
      const share = place === 0 ? 1 : ALSO;
      (probability[clause] as number) += share * (reading.probabilities[topic] as number);
      SIGHTS.forEach((sight, s) => {
        const at = clause * signs + 3 * SIGHTS.length + s;
        rows[at] = Math.max(
          rows[at] as number,
          share * (reading.topicVotes[sight][topic] as number),
        );
      });
    });
  });
  for (let clause = 0; clause < count; clause++) {
    rows[(clause + 1) * signs - 1] = Math.log((probability[clause] as number) + FLOOR);
  }
  return rows;
}

/** What speaks for a topic on which the policy is silent: the signs of {@link SILENT_SIGNS} in order. */
export function silentEvidence({ topicVotes, probabilities }: Reading, topic: number): number[] {
  const { all, words, concepts, letters } = topicVotes;
  const probability = probabilities[topic] as number;
  return [
    1,
    all[topic] as number,
    words[topic] as number,
    concepts[topic] as number,
    letters[topic] as number,
    Math.log(probability + FLOOR),
  ];
}
