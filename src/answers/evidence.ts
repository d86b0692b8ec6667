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
  readonly cells: Cells;
}

type Cells = readonly (readonly number[])[];

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
  const { clauses, sentences, sentenceClauses, clauseBallots, cells } = field;
  const width = CLAUSE_SIGNS.length;
  const rows = new Float64Array(clauses.size * width);
  const text = similarities(reading.vector, clauses, vocabulary);
  const sentence = similarities(reading.vector, sentences, vocabulary);
  const asked = countVotes(reading.likeness, clauseBallots);
  for (const [s, sight] of SIGHTS.entries()) {
    raiseSign(rows, s, text[sight]);
    raiseSign(rows, SIGHTS.length + s, sentence[sight], sentenceClauses);
    raiseSign(rows, 2 * SIGHTS.length + s, asked[sight]);
    raiseSignByTopic(rows, 3 * SIGHTS.length + s, reading.topicVotes[sight], cells);
  }
  const probability = clauseProbabilities(clauses.size, reading.probabilities, cells);
  for (let clause = 0; clause < clauses.size; clause++) {
    rows[(clause + 1) * width - 1] = Math.log((probability[clause] as number) + FLOOR);
  }
  return rows;
}

/** Raises a sign to the largest of each clause's values; value i is of clause i without `clauses`. */
function raiseSign(rows: Float64Array, sign: number, values: Float32Array, clauses?: Uint32Array) {
  for (let i = 0; i < values.length; i++) {
    const clause = clauses ? (clauses[i] as number) : i;
    raise(rows, clause * CLAUSE_SIGNS.length + sign, values[i] as number);
  }
}

/** Raises a sign to the largest value of the topics that the clause answers. */
function raiseSignByTopic(rows: Float64Array, sign: number, values: Float32Array, cells: Cells) {
  for (let topic = 0; topic < cells.length; topic++) {
    const clauses = cells[topic] as Cells[number];
    for (let place = 0; place < clauses.length; place++) {
      const at = (clauses[place] as number) * CLAUSE_SIGNS.length + sign;
      raise(rows, at, shareOf(place) * (values[topic] as number));
    }
  }
}

/** How probable the topics that each clause answers are together. */
function clauseProbabilities(count: number, topics: Float32Array, cells: Cells): Float64Array {
  const sums = new Float64Array(count);
  for (let topic = 0; topic < cells.length; topic++) {
    const clauses = cells[topic] as Cells[number];
    for (let place = 0; place < clauses.length; place++) {
      (sums[clauses[place] as number] as number) += shareOf(place) * (topics[topic] as number);
    }
  }
  return sums;
}

function raise(values: Float64Array, at: number, value: number): void {
  if (value > (values[at] as number)) values[at] = value;
}

function shareOf(place: number): number {
  return place === 0 ? 1 : ALSO;
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
