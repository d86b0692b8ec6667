import {
  type Descent,
  type SoftmaxModel,
  type SparseInput,
  softmaxProbabilities,
  trainSoftmax,
} from "../shared/learning/softmax.ts";
import type { Vector, Vocabulary } from "./vectors.ts";

/**
 * Multinomial logistic regression from words and concepts to topics: what the many phrasings of a
 * topic have in common, where the nearest phrasing only knows itself.
 */
export interface LinearModel extends SoftmaxModel {
  /** Row of each feature in `weights`, or -1 for one it does not use. */
  readonly rows: Int32Array;
}

export interface Example {
  readonly vector: Vector;
  readonly topics: readonly number[];
}

const DESCENT: Descent = {
  epochs: 12,
  firstStep: 2,
  lastStep: 0.12,
  biasStep: 0.01,
  seed: 20_210_527,
};
/** A feature seen less often than this teaches its example by heart. */
const LEAST_SEEN = 3;

/** Trains by stochastic gradient descent. The same examples give the same model, to the bit. */
export function trainLinear(
  examples: readonly Example[],
  topicCount: number,
  vocabulary: Vocabulary,
): LinearModel {
  const rows = usedFeatures(examples, vocabulary);
  const rowCount = rows.reduce((most, row) => Math.max(most, row + 1), 0);
  const inputs = examples.map(({ vector, topics }) => ({
    input: inputOf(vector, rows),
    classes: topics,
  }));
  return { rows, ...trainSoftmax(inputs, { rowCount, classCount: topicCount }, DESCENT) };
}

/** The probability of each topic. */
export function topicProbabilities(vector: Vector, model: LinearModel): Float32Array {
  return softmaxProbabilities(inputOf(vector, model.rows), model);
}

function usedFeatures(examples: readonly Example[], vocabulary: Vocabulary): Int32Array {
  const letters = vocabulary.starts[2] as number;
  const seen = new Uint32Array(vocabulary.rarity.length);
  for (const { vector } of examples) for (const id of vector.features) (seen[id] as number)++;
  const rows = new Int32Array(vocabulary.rarity.length).fill(-1);
  let next = 0;
  for (let id = 0; id < letters; id++) if ((seen[id] as number) >= LEAST_SEEN) rows[id] = next++;
  return rows;
}

function inputOf(vector: Vector, rows: Int32Array): SparseInput {
  const { words, concepts } = vector.lengths;
  const length = Math.hypot(words, concepts) || 1;
  const input: { rows: number[]; values: number[] } = { rows: [], values: [] };
  vector.features.forEach((id, i) => {
    const row = rows[id] as number;
    if (row < 0) return;
    input.rows.push(row);
    input.values.push((vector.weights[i] as number) / length);
  });
  return input;
}
