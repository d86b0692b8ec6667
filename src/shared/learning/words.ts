import { stemmer } from "@orama/stemmers/danish";

const WORD = /[\p{L}\p{N}]+/gu;

/** The words of a text, lower-cased. Everything that is neither letter nor digit separates. */
export function words(text: string): string[] {
  return text.normalize("NFC").toLowerCase().match(WORD) ?? [];
}

const stems = new Map<string, string>();
const REMEMBERED = 50_000;

/** A word without its Danish endings (Snowball). English words pass through it too: what counts is that a word always gives the same stem. */
export function stem(word: string): string {
  let known = stems.get(word);
  if (known === undefined) {
    known = /\d/u.test(word) ? word : stemmer(word);
    if (stems.size < REMEMBERED) stems.set(word, known);
  }
  return known;
}
