import { type Numbering, numberOf, numberStrings } from "../shared/learning/numbering.ts";
import { type Features, VIEWS, type View } from "./features.ts";

/** Which features there are and how rare each is. A feature's number tells its view: they lie in three runs. */
export interface Vocabulary {
  readonly ids: Numbering;
  /** First feature number of each view, in the order of VIEWS, then the number of features. */
  readonly starts: readonly number[];
  /** Inverse document frequency of each feature. */
  readonly rarity: Float32Array;
}

/** A text as numbers: its features with their weights, and its length in each view. */
export interface Vector {
  readonly features: Uint32Array;
  readonly weights: Float32Array;
  readonly lengths: Readonly<Record<View, number>>;
}

/** Many vectors turned over: for each feature the texts that have it. */
export interface Postings {
  readonly size: number;
  /** Where each feature's texts begin in `texts` and `weights`. */
  readonly starts: Uint32Array;
  readonly texts: Uint32Array;
  /** As parts of the text's length in the feature's view, so that a product with another such is a cosine's part. */
  readonly weights: Float32Array;
  /** How much of each text's length over all views lies in each. */
  readonly shares: Readonly<Record<View, Float32Array>>;
}

/** The views, and all of them seen at once. */
export const SIGHTS = ["all", ...VIEWS] as const;
export type Sight = (typeof SIGHTS)[number];

/**
 * Learns the vocabulary. Rarity is counted over `spoken` (how people ask); `written` (what policies
 * say) only adds its features, as rare as can be.
 */
export function learnVocabulary(
  spoken: readonly Features[],
  written: readonly Features[],
): Vocabulary {
  const counts = new Map<string, number>();
  const ids = new Map<string, number>();
  const starts: number[] = [];
  for (const view of VIEWS) {
    starts.push(ids.size);
    for (const features of [...spoken, ...written]) {
      for (const feature of features[view].keys())
        if (!ids.has(feature)) ids.set(feature, ids.size);
    }
    for (const features of spoken) {
      for (const feature of features[view].keys())
        counts.set(feature, (counts.get(feature) ?? 0) + 1);
    }
  }
  starts.push(ids.size);
  const rarity = new Float32Array(ids.size);
  for (const [feature, id] of ids)
    rarity[id] = Math.log(1 + spoken.length / (1 + (counts.get(feature) ?? 0)));
  return { ids: numberStrings([...ids.keys()]), starts, rarity };
}

export function vectorOf(features: Features, vocabulary: Vocabulary): Vector {
  const ids: number[] = [];
  const weights: number[] = [];
  const lengths = { words: 0, concepts: 0, letters: 0 };
  for (const view of VIEWS) {
    let squares = 0;
    for (const [feature, value] of features[view]) {
      const id = numberOf(feature, vocabulary.ids);
      if (id === undefined) continue;
      const weight = value * (vocabulary.rarity[id] as number);
      squares += weight * weight;
      ids.push(id);
      weights.push(weight);
    }
    lengths[view] = Math.sqrt(squares);
  }
  return { features: Uint32Array.from(ids), weights: Float32Array.from(weights), lengths };
}

export function postingsOf(vectors: readonly Vector[], vocabulary: Vocabulary): Postings {
  const featureCount = vocabulary.ids.size;
  const starts = new Uint32Array(featureCount + 1);
  for (const { features } of vectors) for (const id of features) (starts[id + 1] as number)++;
  for (let id = 0; id < featureCount; id++) (starts[id + 1] as number) += starts[id] as number;
  const next = starts.slice();
  const total = starts[featureCount] as number;
  const texts = new Uint32Array(total);
  const weights = new Float32Array(total);
  vectors.forEach((vector, text) => {
    vector.features.forEach((id, i) => {
      const at = next[id] as number;
      next[id] = at + 1;
      texts[at] = text;
      weights[at] = (vector.weights[i] as number) / vector.lengths[viewOf(id, vocabulary)];
    });
  });
  const shares = (view: View) =>
    Float32Array.from(vectors, (vector) => vector.lengths[view] / wholeLength(vector));
  return {
    size: vectors.length,
    starts,
    texts,
    weights,
    shares: { words: shares("words"), concepts: shares("concepts"), letters: shares("letters") },
  };
}

/** How alike a text is to each of many, from 0 to 1 (cosine), seen in each way and in all at once. */
export function similarities(
  vector: Vector,
  postings: Postings,
  vocabulary: Vocabulary,
): Record<Sight, Float32Array> {
  const { size, shares } = postings;
  const all = new Float32Array(size);
  const words = new Float32Array(size);
  const concepts = new Float32Array(size);
  const letters = new Float32Array(size);
  const seen = { words, concepts, letters };
  const own = vector.lengths;
  for (let i = 0; i < vector.features.length; i++) {
    const id = vector.features[i] as number;
    const view = viewOf(id, vocabulary);
    addProducts(seen[view], postings, id, (vector.weights[i] as number) / own[view]);
  }
  const whole = wholeLength(vector);
  const [inWords, inConcepts, inLetters] = VIEWS.map((view) => own[view] / whole) as [
    number,
    number,
    number,
  ];
  for (let text = 0; text < size; text++) {
    all[text] =
      inWords * (words[text] as number) * (shares.words[text] as number) +
      inConcepts * (concepts[text] as number) * (shares.concepts[text] as number) +
      inLetters * (letters[text] as number) * (shares.letters[text] as number);
  }
  return { all, ...seen };
}

/** Adds to each text that has the feature the product of its weight there and here. */
function addProducts(
  sums: Float32Array,
  { starts, texts, weights }: Postings,
  feature: number,
  weight: number,
): void {
  const end = starts[feature + 1] as number;
  for (let at = starts[feature] as number; at < end; at++) {
    (sums[texts[at] as number] as number) += weight * (weights[at] as number);
  }
}

function viewOf(feature: number, { starts }: Vocabulary): View {
  if (feature < (starts[1] as number)) return "words";
  return feature < (starts[2] as number) ? "concepts" : "letters";
}

/** The length over all views; 1 for a text without features. */
function wholeLength({ lengths: { words, concepts, letters } }: Vector): number {
  return Math.hypot(words, concepts, letters) || 1;
}
