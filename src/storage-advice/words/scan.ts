import type { Entry } from "../lexicon.ts";
import type { Compound } from "./compound.ts";
import type { Reading } from "./reading.ts";
import type { Token } from "./tokens.ts";

/** Something of the lexicon at a place in a text. */
export interface Hit {
  /** Of the first word it takes, and of the first after it. */
  readonly start: number;
  readonly end: number;
  readonly entries: readonly Entry[];
  /** Of a word that is no entry itself but made of known parts. */
  readonly compound?: Compound;
}

/** What the lexicon knows in a text. */
export interface Scan {
  readonly reading: Reading;
  readonly hits: readonly Hit[];
  /** Where words stand that the lexicon does not know. */
  readonly unknown: readonly number[];
}

/** Of what somebody typed: short, so that each word may be looked at. */
export interface TypedScan extends Scan {
  readonly read: readonly Token[];
}
