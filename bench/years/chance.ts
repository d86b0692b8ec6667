import { createHash } from "node:crypto";
import { seededRandom } from "../../src/shared/random.ts";

/** How large a simulation is, and what its chance comes from. */
export interface Size {
  readonly seed: number;
  readonly municipalities: number;
  readonly leaders: number;
  readonly years: number;
}

/** Chance that is the same for the same words, whoever asks first. */
export function chanceOf(seed: number, ...words: readonly string[]): () => number {
  const digest = createHash("sha1")
    .update(`${seed} ${words.join(" ")}`)
    .digest();
  return seededRandom(digest.readInt32BE());
}
