import type { Entry, Lexicon } from "../lexicon.ts";
import { type Alone, aloneOf, type Known, knownOf } from "./known.ts";
import { type Reading, readWords } from "./reading.ts";
import type { Hit, Scan } from "./scan.ts";
import { type Found, longest } from "./trie.ts";

/** A word that stands in a file so often says no more the next time. */
export const ENOUGH = 3;

/** What is known of a word so far: nothing, that it says nothing more by itself, or that nobody knows it. */
const [NEW, SILENT, UNKNOWN] = [0, 1, 2];
/** The number of a word that no expression has. */
const NONE = -1;

/** What is gathered on the way through a file. */
interface Search {
  readonly reading: Reading;
  readonly lexicon: Lexicon;
  readonly known: readonly Known[];
  /** Each word's number among the expressions' words, and what is known of it so far. */
  readonly numbers: Int32Array;
  readonly said: Uint8Array;
  /** How often it was found by itself. */
  readonly times: Uint8Array;
  readonly hits: Hit[];
  readonly unknown: number[];
}

/**
 * Finds what the lexicon knows in a file, the longest expression first. Most of its words say nothing, or nothing more:
 * to know that by a number spares looking at them.
 */
export function scanFile(text: string, lexicon: Lexicon): Scan {
  const reading = readWords(text);
  const known = reading.words.map((word) => knownOf(word, lexicon));
  const search: Search = {
    reading,
    lexicon,
    known,
    numbers: Int32Array.from(known, ({ number = NONE }) => number),
    said: new Uint8Array(known.length),
    times: new Uint8Array(known.length),
    hits: [],
    unknown: [],
  };
  for (let at = 0; at < reading.length; ) at += wordsTaken(at, search);
  return { reading, hits: search.hits, unknown: search.unknown };
}

/** Looks at the word at a place; gives how many words it takes together with those after it. */
function wordsTaken(at: number, search: Search): number {
  const { ids } = search.reading;
  const id = ids[at] ?? NONE;
  const one = search.known[id];
  const next = one?.node?.next;
  if (next && next.size > 0 && next.has(search.numbers[ids[at + 1] ?? NONE] ?? NONE)) {
    const found = longest(search.lexicon.words, (place) => search.known[ids[place] ?? NONE], at);
    if (found && found.length > 1) {
      const { length, values } = found;
      if (isData(found)) search.hits.push({ start: at, end: at + length, entries: values });
      return length;
    }
  }
  if (one && search.said[id] === NEW) search.said[id] = sayAlone(one, id, at, search);
  if (search.said[id] === UNKNOWN) search.unknown.push(at);
  return 1;
}

/** Notes what a word says by itself, and tells what is known of it from then on. */
function sayAlone(one: Known, id: number, at: number, search: Search): number {
  const { hit, isUnknown } = one.single ? ofList(one.single) : aloneOf(one, search.lexicon, false);
  const times = (search.times[id] ?? 0) + 1;
  search.times[id] = times;
  if (hit) search.hits.push({ start: at, end: at + 1, ...hit });
  if (!hit || times === ENOUGH) return isUnknown ? UNKNOWN : SILENT;
  if (isUnknown) search.unknown.push(at);
  return NEW;
}

function ofList(found: Found<Entry>): Alone {
  return isData(found)
    ? { hit: { entries: found.values }, isUnknown: false }
    : { isUnknown: false };
}

/** A file is nobody's question: where it says things are kept says nothing. */
function isData({ values }: Found<Entry>): boolean {
  return values.some(({ is }) => is === "kind");
}
