import { charactersOf, endOfWord, endsSentence, isBreak } from "./characters.ts";
import { distinctWords } from "./distinct-words.ts";
import { fold } from "./fold.ts";

/** How a word is written: as a name is, or as one where a sentence begins, which any word may be. */
export const NAMED = 1;
const NAMED_FIRST = 2;

/** The words of a text in order. Lists of numbers and no object for each word, because a file has a million of them. */
export interface Reading {
  readonly length: number;
  /** Which of `words` stands at each place. */
  readonly ids: Int32Array;
  /**
   * Each word once as it is written, folded: lower case, with ae, oe and aa for æ, ø and å, as people write who have no
   * Danish keyboard. One that is written in two ways is there twice.
   */
  readonly words: readonly string[];
  /** The number of the sentence or clause at each place. */
  readonly clauses: Int32Array;
  /** {@link NAMED}, {@link NAMED_FIRST} or 0 at each place. */
  readonly names: Uint8Array;
}

/** What a form's blank is read as. */
const BLANK = "____";
/** Another thing is said after these, comma or not. */
const TURNS = new Set(["men", "but"]);
const [A_NAME, TURN] = [1, 2];
const NAME = /^\p{Lu}\p{Ll}{2,}/u;

/**
 * The words of `text`. Punctuation separates clauses and is not among them. By hand and not with a pattern, which takes
 * ten times as long on a file.
 */
export function readWords(text: string): Reading {
  const source = text.normalize("NFC");
  const signs = charactersOf(source);
  const distinct = distinctWords(source, signs);
  const words: string[] = [];
  const written: number[] = [];
  let [ids, clauses, names] = [new Int32Array(FEW), new Int32Array(FEW), new Uint8Array(FEW)];
  let length = 0;
  let clause = 0;
  let begins = true;
  for (let at = 0, end = 0; at < source.length; at = Math.max(end, at + 1)) {
    end = endOfWord(signs, at);
    if (end === at) {
      const breaks = isBreak(signs, at);
      if (breaks) clause++;
      begins ||= breaks && endsSentence(signs[at] ?? 0);
      continue;
    }
    const id = distinct.idOf(at, end);
    if (id === words.length) learn(source.slice(at, end), words, written);
    const how = written[id] ?? 0;
    if (how & TURN) clause++;
    if (length === ids.length) {
      ids = wider(ids, new Int32Array(2 * length));
      clauses = wider(clauses, new Int32Array(2 * length));
      names = wider(names, new Uint8Array(2 * length));
    }
    ids[length] = id;
    clauses[length] = clause;
    if (how & A_NAME) names[length] = begins ? NAMED_FIRST : NAMED;
    length++;
    begins = false;
  }
  return {
    length,
    words,
    ids: ids.subarray(0, length),
    clauses: clauses.subarray(0, length),
    names: names.subarray(0, length),
  };
}

/** What a word is wherever it stands. */
function learn(raw: string, words: string[], written: number[]): void {
  const word = raw.startsWith("_") ? BLANK : fold(raw.toLowerCase());
  words.push(word);
  written.push((NAME.test(raw) ? A_NAME : 0) | (TURNS.has(word) ? TURN : 0));
}

/** As many words as a message has at most, mostly. */
const FEW = 64;

function wider<T extends Int32Array | Uint8Array>(held: T, into: T): T {
  into.set(held);
  return into;
}

/** The word at a place; none outside the text. */
export function wordAt({ ids, words }: Reading, at: number): string | undefined {
  return words[ids[at] ?? -1];
}
