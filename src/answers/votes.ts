import type { Sight } from "./vectors.ts";

/** How much the nearest, the second and the third nearest phrasing count: one lucky likeness is not enough. */
const WORTH = [1, 0.4, 0.2] as const;

/** Which texts vote for which things (topics, clauses): for target i `texts[starts[i] .. starts[i+1]]`. */
export interface Ballots {
  readonly starts: Uint32Array;
  readonly texts: Uint32Array;
}

/** @param votes for each text the targets it votes for, of `count` */
export function ballots(votes: readonly (readonly number[])[], count: number): Ballots {
  const voters = Array.from({ length: count }, (): number[] => []);
  for (const [text, targets] of votes.entries()) {
    for (const target of targets) voters[target]?.push(text);
  }
  const starts = new Uint32Array(count + 1);
  for (const [target, texts] of voters.entries()) {
    starts[target + 1] = (starts[target] as number) + texts.length;
  }
  return { starts, texts: Uint32Array.from(voters.flat()) };
}

/** What each target gets from its three nearest phrasings, in each way of seeing. */
export function countVotes(
  { all, words, concepts, letters }: Readonly<Record<Sight, Float32Array>>,
  votes: Ballots,
): Record<Sight, Float32Array> {
  return {
    all: tally(all, votes),
    words: tally(words, votes),
    concepts: tally(concepts, votes),
    letters: tally(letters, votes),
  };
}

/** Compares likenesses by their bits, which is quicker: of numbers that are not negative, those are in the same order. */
function tally(likeness: Float32Array, { starts, texts }: Ballots): Float32Array {
  const bits = new Int32Array(likeness.buffer, likeness.byteOffset, likeness.length);
  const best = new Int32Array(WORTH.length);
  const values = new Float32Array(best.buffer);
  const sums = new Float32Array(starts.length - 1);
  for (let target = 0; target < sums.length; target++) {
    let first = 0;
    let second = 0;
    let third = 0;
    const end = starts[target + 1] as number;
    for (let at = starts[target] as number; at < end; at++) {
      const value = bits[texts[at] as number] as number;
      if (value <= third) continue;
      if (value > first) {
        third = second;
        second = first;
        first = value;
      } else if (value > second) {
        third = second;
        second = value;
      } else {
        third = value;
      }
    }
    best[0] = first;
    best[1] = second;
    best[2] = third;
    sums[target] =
      WORTH[0] * (values[0] as number) +
      WORTH[1] * (values[1] as number) +
      WORTH[2] * (values[2] as number);
  }
  return sums;
}
