import { type Numbering, numberOf, numberStrings } from "../shared/learning/numbering.ts";
import {
  type Descent,
  type SoftmaxModel,
  type SparseInput,
  softmaxProbabilities,
  trainSoftmax,
} from "../shared/learning/softmax.ts";
import { buildCues, type CueData, type Cues } from "./cues.ts";
import { featuresOf } from "./features.ts";
import { INTENTS } from "./intent.ts";
import type { Utterance } from "./load-utterances.ts";

/** What was learned from the utterances. Plain data. */
export interface Learned {
  readonly cues: Cues;
  readonly ids: Numbering;
  /** Inverse document frequency of each feature. */
  readonly rarity: Float32Array;
  readonly model: SoftmaxModel;
  /** What each of INTENTS is multiplied by, since the utterances have more of some than people say. */
  readonly evening: Float32Array;
}

const DESCENT: Descent = {
  epochs: 10,
  firstStep: 2,
  lastStep: 0.01,
  biasStep: 0.02,
  seed: 20_261_121,
};
/** A feature seen less often than this teaches its utterance by heart. */
const LEAST_SEEN = 2;
/** Measured on authors whose utterances it was not trained on: the model is less bold than it may be. */
const BOLDNESS = 1.25;
/** More than this nobody types to a colleague; what comes after it is not read. */
const MOST_LETTERS = 2_000;

export function learnIntents(utterances: readonly Utterance[], cueData: CueData): Learned {
  const cues = buildCues(cueData);
  const features = utterances.map(({ text }) => featuresOf(text, cues));
  const seen = new Map<string, number>();
  for (const one of features) {
    for (const feature of one.keys()) seen.set(feature, (seen.get(feature) ?? 0) + 1);
  }
  const used = [...seen].filter(([, count]) => count >= LEAST_SEEN);
  const ids = numberStrings(used.map(([feature]) => feature));
  const rarity = Float32Array.from(used, ([, count]) =>
    Math.log(1 + utterances.length / (1 + count)),
  );
  const examples = utterances.map(({ intent }, i) => ({
    input: inputOf(features[i] as Map<string, number>, ids, rarity),
    classes: [INTENTS.indexOf(intent)],
  }));
  const size = { rowCount: ids.size, classCount: INTENTS.length };
  return {
    cues,
    ids,
    rarity,
    model: trainSoftmax(examples, size, DESCENT),
    evening: even(utterances),
  };
}

/** Halfway between taking the utterances as they are and as many of each intent. */
function even(utterances: readonly Utterance[]): Float32Array {
  return Float32Array.from(INTENTS, (intent) => {
    const count = utterances.filter((utterance) => utterance.intent === intent).length;
    return 1 / Math.sqrt(Math.max(count, 1));
  });
}

/** How likely each of INTENTS is meant, in their order. */
export function intentProbabilities(text: string, learned: Learned): Float32Array {
  const { cues, ids, rarity, model, evening } = learned;
  const features = featuresOf(text.slice(0, MOST_LETTERS), cues);
  const raw = softmaxProbabilities(inputOf(features, ids, rarity), model);
  const evened = raw.map((value, i) => value ** BOLDNESS * (evening[i] as number));
  const sum = evened.reduce((total, value) => total + value, 0);
  return evened.map((value) => value / sum);
}

function inputOf(
  features: ReadonlyMap<string, number>,
  ids: Numbering,
  rarity: Float32Array,
): SparseInput {
  const rows: number[] = [];
  const weights: number[] = [];
  let squares = 0;
  for (const [feature, weight] of features) {
    const row = numberOf(feature, ids);
    if (row === undefined) continue;
    const value = weight * (rarity[row] as number);
    rows.push(row);
    weights.push(value);
    squares += value * value;
  }
  const length = Math.sqrt(squares) || 1;
  return { rows, values: weights.map((weight) => weight / length) };
}
