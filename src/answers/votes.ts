import { SIGHTS, type Sight } from "./vectors.ts";

/** How much the nearest, the second and the third nearest phrasing count: one lucky likeness is not enough. */
const WORTH = [1, 0.4, 0.2] as const;
const COUNTED = WORTH.length;

/** Which things (topics, clauses) each text votes for: text i votes for `targets[starts[i] .. starts[i+1]]`. */
export interface Ballots {
  readonly count: number;
  readonly starts: Uint32Array;
  readonly targets: Uint32Array;
}

export function ballots(votes: readonly (readonly number[])[], count: number): Ballots {
  const starts = new Uint32Array(votes.length + 1);
  votes.forEach((targets, i) => {
    starts[i + 1] = (starts[i] as number) + targets.length;
  });
  return { count, starts, targets: Uint32Array.from(votes.flat()) };
}

/** What each target gets from its three nearest phrasings, in each way of seeing. */
export function countVotes(
  likeness: Readonly<Record<Sight, Float32Array>>,
  { count, starts, targets }: Ballots,
): Record<Sight, Float32Array> {
  const tally = (sight: Sight) => {
    const best = new Float32Array(count * COUNTED);
    const seen = likeness[sight];
    for (let text = 0; text < seen.length; text++) {
      const value = seen[text] as number;
      if (value <= 0) continue;
      const end = starts[text + 1] as number;
      for (let at = starts[text] as number; at < end; at++) {
        enter(best, (targets[at] as number) * COUNTED, value);
      }
    }
    const sums = new Float32Array(count);
    for (let target = 0; target < count; target++) {
      for (let place = 0; place < COUNTED; place++) {
        (sums[target] as number) +=
          (WORTH[place] as number) * (best[target * COUNTED + place] as number);
      }
    }
    return sums;
  };
  const [all, words, concepts, letters] = SIGHTS.map(tally) as [
    Float32Array,
    Float32Array,
    Float32Array,
    Float32Array,
  ];
  return { all, words, concepts, letters };
}

function enter(best: Float32Array, base: number, value: number): void {
  if (value <= (best[base + 2] as number)) return;
  if (value > (best[base] as number)) {
    best[base + 2] = best[base + 1] as number;
    best[base + 1] = best[base] as number;
    best[base] = value;
  } else if (value > (best[base + 1] as number)) {
    best[base + 2] = best[base + 1] as number;
    best[base + 1] = value;
  } else {
    best[base + 2] = value;
  }
}
