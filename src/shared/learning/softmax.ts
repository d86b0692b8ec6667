import { seededRandom } from "../random.ts";

/** Multinomial logistic regression from sparse features to classes. */
export interface SoftmaxModel {
  readonly classCount: number;
  /** One row a feature, one column a class, in steps of the row's own size: a quarter of the memory. */
  readonly weights: Int8Array;
  readonly steps: Float32Array;
  readonly bias: Float32Array;
}

/** The features an example has, as rows of the weights, and how much of each. */
export interface SparseInput {
  readonly rows: readonly number[];
  readonly values: readonly number[];
}

export interface SoftmaxExample {
  readonly input: SparseInput;
  /** The classes it is an example of, each as much as the others. */
  readonly classes: readonly number[];
}

export interface Descent {
  readonly epochs: number;
  /** The length of a step, falling evenly from the first epoch to the last. */
  readonly firstStep: number;
  readonly lastStep: number;
  readonly biasStep: number;
  readonly seed: number;
}

/** Trains by stochastic gradient descent. The same examples give the same model, to the bit. */
export function trainSoftmax(
  examples: readonly SoftmaxExample[],
  { rowCount, classCount }: { readonly rowCount: number; readonly classCount: number },
  { epochs, firstStep, lastStep, biasStep, seed }: Descent,
): SoftmaxModel {
  const weights = new Float32Array(rowCount * classCount);
  const bias = new Float32Array(classCount);
  const order = Uint32Array.from(examples.keys());
  const random = seededRandom(seed);
  const error = new Float32Array(classCount);
  for (let epoch = 0; epoch < epochs; epoch++) {
    shuffle(order, random);
    const step = firstStep + ((lastStep - firstStep) * epoch) / (epochs - 1);
    for (const at of order) {
      const { input, classes } = examples[at] as SoftmaxExample;
      error.set(bias);
      for (let i = 0; i < input.rows.length; i++) {
        const base = (input.rows[i] as number) * classCount;
        addScaled(error, weights, base, input.values[i] as number);
      }
      softmax(error);
      for (const one of classes) (error[one] as number) -= 1 / classes.length;
      for (let i = 0; i < input.rows.length; i++) {
        const base = (input.rows[i] as number) * classCount;
        const pace = step * (input.values[i] as number);
        for (let k = 0; k < classCount; k++) {
          (weights[base + k] as number) -= pace * (error[k] as number);
        }
      }
      for (let k = 0; k < classCount; k++) (bias[k] as number) -= biasStep * (error[k] as number);
    }
  }
  return { classCount, bias, ...quantise(weights, classCount) };
}

/** The probability of each class. */
export function softmaxProbabilities(input: SparseInput, model: SoftmaxModel): Float32Array {
  const { classCount, weights, steps } = model;
  const scores = model.bias.slice();
  for (let i = 0; i < input.rows.length; i++) {
    const row = input.rows[i] as number;
    addScaled(
      scores,
      weights,
      row * classCount,
      (input.values[i] as number) * (steps[row] as number),
    );
  }
  softmax(scores);
  return scores;
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

function quantise(weights: Float32Array, width: number): Pick<SoftmaxModel, "weights" | "steps"> {
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
