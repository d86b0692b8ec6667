import { type Features, VIEWS, type View } from "./features.ts";

/** Which features there are and how rare each is. A feature's number tells its view: they lie in three runs. */
export interface Vocabulary {
  readonly ids: ReadonlyMap<string, number>;
  /** First feature number of each view, in the order of VIEWS, then the number of features. */
  readonly starts: readonly number[];
  /** Inverse document frequency of each feature. */
  readonly rarity: Float32Array;
}

/** A text as numbers: features in ascending order with their weights, and its length in each view. */
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
  readonly weights: Float32Array;
  /** Per view, and seen at once, the length of each text's vector. */
  readonly lengths: Readonly<Record<Sight, Float32Array>>;
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
  return { ids, starts, rarity };
}

export function vectorOf(features: Features, vocabulary: Vocabulary): Vector {
  const found: [id: number, weight: number][] = [];
  const lengths = { words: 0, concepts: 0, letters: 0 };
  for (const view of VIEWS) {
    let squares = 0;
    for (const [feature, value] of features[view]) {
      const id = vocabulary.ids.get(feature);
      if (id === undefined) continue;
      const weight = value * (vocabulary.rarity[id] as number);
      squares += weight * weight;
      found.push([id, weight]);
    }
    lengths[view] = Math.sqrt(squares);
  }
  found.sort((a, b) => a[0] - b[0]);
  return {
    features: Uint32Array.from(found, ([id]) => id),
    weights: Float32Array.from(found, ([, weight]) => weight),
    lengths,
  };
}

export function postingsOf(vectors: readonly Vector[], featureCount: number): Postings {
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
      weights[at] = vector.weights[i] as number;
    });
  });
  const lengths = (view: View) => Float32Array.from(vectors, (vector) => vector.lengths[view]);
  return {
    size: vectors.length,
    starts,
    texts,
    weights,
    lengths: {
      all: Float32Array.from(vectors, wholeLength),
      words: lengths("words"),
      concepts: lengths("concepts"),
      letters: lengths("letters"),
    },
  };
}

function wholeLength({ lengths: { words, concepts, letters } }: Vector): number {
  return Math.hypot(words, concepts, letters);
}

/** How alike a text is to each of many, from 0 to 1 (cosine), seen in each way and in all at once. */
export function similarities(
  vector: Vector,
  postings: Postings,
  vocabulary: Vocabulary,
): Record<Sight, Float32Array> {
  const { size, starts, texts, weights, lengths } = postings;
  const likeness = {
    all: new Float32Array(size),
    words: new Float32Array(size),
    concepts: new Float32Array(size),
    letters: new Float32Array(size),
  };
  let view = 0;
  let sum = likeness[VIEWS[0]];
  for (let i = 0; i < vector.features.length; i++) {
    const id = vector.features[i] as number;
    while (id >= (vocabulary.starts[view + 1] as number)) sum = likeness[VIEWS[++view] as View];
    const weight = vector.weights[i] as number;
    const end = starts[id + 1] as number;
    for (let at = starts[id] as number; at < end; at++) {
      (sum[texts[at] as number] as number) += weight * (weights[at] as number);
    }
  }
  const { all, words, concepts, letters } = likeness;
  for (let text = 0; text < size; text++) {
    all[text] = (words[text] as number) + (concepts[text] as number) + (letters[text] as number);
  }
  normalise(all, lengths.all, wholeLength(vector));
  for (const one of VIEWS) normalise(likeness[one], lengths[one], vector.lengths[one]);
  return likeness;
}

/** Turns products into cosines; a text that shares nothing keeps its 0. */
function normalise(products: Float32Array, lengths: Float32Array, own: number): void {
  for (let text = 0; text < products.length; text++) {
    const product = products[text] as number;
    if (product > 0) products[text] = product / ((lengths[text] as number) * own);
  }
}
