import type { DataClass, PlaceId, Strength } from "./ids.ts";

/** A word of the lexicon that was found, named as the lexicon names it and never as the person wrote it. */
export interface Evidence {
  readonly term: string;
  readonly dataClass: DataClass;
  readonly strength: Strength;
  /** `names` data of that class; `lowers` caps what is named; `raises` is at least that class. */
  readonly effect: "names" | "lowers" | "raises";
  readonly from: "question" | "file-name" | "file-text";
}

/** The class of what is asked about; without one it could not be told. */
export interface DataFound {
  readonly dataClass?: DataClass;
  /** What decided, first; then what else was found. */
  readonly evidence: readonly Evidence[];
  /** How many CPR numbers stand in it. */
  readonly cprCount: number;
  /** A word is in it that the lexicon does not know and that looks like more than internal data. */
  readonly suspicious: boolean;
}

/** Where the data is to be. */
export type PlaceFound =
  | { readonly kind: "named"; readonly place: PlaceId; readonly term: string }
  /** Where the question is written: "her", "i kanalen". */
  | { readonly kind: "here" }
  /** A word that can be several places, such as Teams or "min telefon", and the likely ones. */
  | { readonly kind: "vague"; readonly term: string; readonly options: readonly PlaceId[] }
  | { readonly kind: "none" };

/** What a message asks for: ids and words of the lexicon, so that it may be kept. */
export interface Asked {
  readonly language: "da" | "en";
  readonly data: DataFound;
  readonly place: PlaceFound;
  /** "Den her fil", "den", "filen": what is asked about is not named but pointed at. */
  readonly pointsAtFile: boolean;
  /** How surely it is asked whether or where something may be kept, placed, sent, shown or printed: 0 to 1. */
  readonly storage: number;
}

/** What a file was found to hold. Nothing of its words is in it, and not its name. */
export interface FileFindings extends DataFound {
  /** Whether there was any text to read; a scan has none. */
  readonly hasText: boolean;
}

/** The conversation a question is asked in, as its channel knows it. */
export interface Here {
  readonly kind: "personal" | "group" | "private_channel" | "public_channel" | "shared_channel";
  readonly guests: boolean;
  readonly external: boolean;
}
