import { NAMED, type Reading, readWords } from "./reading.ts";

/** A word of a text, folded, and where it stands. */
export interface Token {
  /** Lower case, with ae, oe and aa for æ, ø and å: as people write who have no Danish keyboard. */
  readonly word: string;
  /** The number of the sentence or clause it stands in. */
  readonly clause: number;
  /** Whether it is written as a name is, and not because a sentence begins. */
  readonly named: boolean;
}

/** The words of `text` in order, one by one: for what is short. */
export function tokens(text: string): Token[] {
  return tokensOf(readWords(text));
}

export function tokensOf({ length, ids, words, clauses, names }: Reading): Token[] {
  return Array.from({ length }, (_, at) => ({
    word: words[ids[at] ?? -1] ?? "",
    clause: clauses[at] ?? 0,
    named: names[at] === NAMED,
  }));
}
