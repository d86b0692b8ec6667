import type { PlaceId } from "../ids.ts";
import type { Token } from "../words/tokens.ts";
import { wordKey } from "../words/word-key.ts";

/** A place that a question may mean, and where the word for it stands. */
export interface Candidate {
  readonly place: PlaceId | "here" | "vague";
  readonly term: string;
  readonly at: number;
}

/** A word so short is in no other form than its own: "mus" is not in "museer". */
const SHORT = 3;

/** Whether one of the words or expressions stands, in any form, from `from` up to `to`. */
export function near(
  read: readonly Token[],
  from: number,
  to: number,
  words: readonly string[],
): boolean {
  const part = read.slice(Math.max(0, from), Math.max(0, to));
  const text = ` ${part.map(({ word }) => word).join(" ")} `;
  return words.some((word) =>
    word.includes(" ")
      ? text.includes(` ${word}`)
      : part.some(
          (token) =>
            token.word === word ||
            (word.length > SHORT &&
              // No form of a word begins with another letter.
              token.word.charAt(0) === word.charAt(0) &&
              wordKey(token.word) === wordKey(word)),
        ),
  );
}

/** Whether one of the words stands from `from` up to `to`, alone or as a part of another. */
export function within(
  read: readonly Token[],
  from: number,
  to: number,
  words: readonly string[],
): boolean {
  const text = ` ${read
    .slice(Math.max(0, from), Math.max(0, to))
    .map(({ word }) => word)
    .join(" ")} `;
  return words.some((word) => text.includes(word.length < 3 ? ` ${word} ` : word));
}
