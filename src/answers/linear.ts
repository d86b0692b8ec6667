import { seededRandom } from "../shared/random.ts";
import type { Vector, Vocabulary } from "./vectors.ts";

/**
 * Multinomial logistic regression from words and concepts to topics: what the many phrasings of a
 * topic have in common, where the nearest phrasing only knows itself.
 */
export interface LinearModel {
  readonly topicCount: number;
  /** Row of each feature in `weights`, or -1 for one it does not use. */
  readonly rows: Int32Array;
  /** One row a feature used, one column a topic, in steps of the row's own size: a quarter of the memory. */
  readonly weights: Int8Array;
  readonly steps: Float32Array;
  readonly bias: Float32Array;
}

export interface Example {
  readonly vector: Vector;
  readonly topics: readonly number[];
}

const EPOCHS = 12;
const SEED = 20_210_527;
/** A feature seen less often than this teaches its example by heart. */
const LEAST_SEEN = 3;
const FIRST_STEP = 2;
const LAST_STEP = 0.12;
const BIAS_STEP = 0.01;

/** Trains by stochastic gradient descent. The same examples give the same model, to the bit. */
export function trainLinear(
  examples: readonly Example[],
  topicCount: number,
  vocabulary: Vocabulary,
): LinearModel {
  const rows = usedFeatures(examples, vocabulary);
  const used = rows.reduce((most, row) => Math.max(most, row + 1), 0);
  const weights = new Float32Array(used * topicCount);
  const bias = new Float32Array(topicCount);
  const inputs = examples.map(({ vector }) => inputOf(vector, rows));
  const order = Uint32Array.from(examples.keys());
  const random = seededRandom(SEED);
  const error = new Float32Array(topicCount);
  for (let epoch = 0; epoch < EPOCHS; epoch++) {
    shuffle(order, random);
    const step = FIRST_STEP + ((LAST_STEP - FIRST_STEP) * epoch) / (EPOCHS - 1);
    for (const at of order) {
      const input = inputs[at] as Input;
      const { topics } = examples[at] as Example;
      error.set(bias);
      for (let i = 0; i < input.rows.length; i++) {
        const base = (input.rows[i] as number) * topicCount;
        addScaled(error, weights, base, input.values[i] as number);
      }
      softmax(error);
      for (const topic of topics) (error[topic] as number) -= 1 / topics.length;
      for (let i = 0; i < input.rows.length; i++) {
        const base = (input.rows[i] as number) * topicCount;
        const pace = step * (input.values[i] as number);
        for (let k = 0; k < topicCount; k++) {
          (weights[base + k] as number) -= pace * (error[k] as number);
        }
      }
      for (let k = 0; k < topicCount; k++) (bias[k] as number) -= BIAS_STEP * (error[k] as number);
    }
  }
  return { topicCount, rows, bias, ...quantise(weights, topicCount) };
}

/** The probability of each topic. */
export function topicProbabilities(vector: Vector, model: LinearModel): Float32Array {
  const { topicCount, weights, steps } = model;
  const scores = model.bias.slice();
  const input = inputOf(vector, model.rows);
  for (let i = 0; i < input.rows.length; i++) {
    const row = input.rows[i] as number;
    addScaled(
      scores,
      weights,
      row * topicCount,
      (input.values[i] as number) * (steps[row] as number),
    );
  }
  softmax(scores);
  return scores;
}

interface Input {
  readonly rows: readonly number[];
  readonly values: readonly number[];
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

function inputOf(vector: Vector, rows: Int32Array): Input {
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

function addScaled(
  into: Float32Array,
  weights: Int8Array | Float32Array,
  base: number,
  by: number,
): void {
  for (let k = 0; k < into.length; k++) (into[k] as number) += by * (weights[base + k] as number);
}

const MOST_STEPS = 127;

function quantise(weights: Float32Array, width: number): Pick<LinearModel, "weights" | "steps"> {
  const steps = new Float32Array(weights.length / width);
  const rounded = new Int8Array(weights.length);
  for (let row = 0; row < steps.length; row++) {
    const from = row * width;
    let most = 0;
    for (let i = from; i < from + width; i++) most = Math.max(most, Math.abs(weights[i] as number));
    const step = most / MOST_STEPS || 1;
    steps[row] = step;
    for (let i = from; i < from + width; i++)
      rounded[i] = Math.round((weights[i] as number) / step);
  }
  return { weights: rounded, steps };
}

function softmax(scores: Float32Array): void {
  let most = -Infinity;
  for (const value of scores) if (value > most) most = value;
  let sum = 0;
  for (let k = 0; k < scores.length; k++) {
    const value = Math.exp((scores[k] as number) - most);
    scores[k] = value;
    sum += value;
  }
  for (let k = 0; k < scores.length; k++) (scores[k] as number) /= sum;
}

function shuffle(order: Uint32Array, random: () => number): void {
  for (let i = order.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1));
    const kept = order[i] as number;
    order[i] = order[j] as number;
    order[j] = kept;
  }
}
