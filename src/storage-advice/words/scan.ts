import { respell } from "../../shared/learning/spelling.ts";
import { isHigh } from "../ids.ts";
import type { Entry, Lexicon } from "../lexicon.ts";
import { type Compound, takeApart } from "./compound.ts";
import type { Token } from "./tokens.ts";
import { type Found, longest, lookUp, type Node, valuesOf } from "./trie.ts";
import { wordKey } from "./word-key.ts";

/** Something of the lexicon at a place in a text. */
export interface Hit {
  /** Of the first word it takes, and of the first after it. */
  readonly start: number;
  readonly end: number;
  readonly entries: readonly Entry[];
  /** Of a word that is no entry itself but made of known parts. */
  readonly compound?: Compound;
}

export interface Scan {
  readonly read: readonly Token[];
  readonly hits: readonly Hit[];
  /** Where words stand that the lexicon does not know. */
  readonly unknown: readonly number[];
}

/** What a word is by itself. Hardly any word of a long text is new, so each is looked up once. */
interface Known {
  readonly key: string;
  /** The expressions that begin with it. */
  readonly node: Node<Entry> | undefined;
  /** What it stands for alone, when no expression goes on after it. */
  readonly single: readonly Entry[];
  alone?: Alone;
}

type Alone = Pick<Hit, "entries" | "compound"> | "unknown" | "neutral";

const SHORTEST_JOINED = 6;
const SHORTEST_RESPELT = 7;

/**
 * Finds what the lexicon knows, the longest expression first.
 *
 * @param typed whether somebody typed it just now: words one slip away and compounds in two words are found too
 */
export function scan(
  read: readonly Token[],
  lexicon: Lexicon,
  { typed }: { readonly typed: boolean },
): Scan {
  const known = new Map<string, Known>();
  const words = read.map(({ word }) => {
    const before = known.get(word);
    if (before) return before;
    const one = knownOf(word, lexicon);
    known.set(word, one);
    return one;
  });
  const hits: Hit[] = [];
  const unknown: number[] = [];
  for (let i = 0; i < read.length; ) {
    const one = words[i] as Known;
    const listed = listedAt(one, words, read, i, lexicon);
    const found = typed ? longer(listed, joined(read, i, lexicon)) : listed;
    if (found) {
      // A file is nobody's question: where it says things are kept says nothing.
      if (typed || found.values.some(({ is }) => is === "kind")) {
        hits.push({ start: i, end: i + found.length, entries: found.values });
      }
      i += found.length;
      continue;
    }
    one.alone ??= readAlone((read[i] as Token).word, one.key, lexicon, typed);
    const { alone } = one;
    if (alone === "unknown" || isGuess(alone)) unknown.push(i);
    if (typeof alone !== "string") hits.push({ start: i, end: i + 1, ...alone });
    i++;
  }
  return { read, hits, unknown };
}

function knownOf(word: string, { words }: Lexicon): Known {
  const key = wordKey(word);
  const node = words.root.next.get(key);
  return { key, node, single: node?.next.size === 0 ? valuesOf(node, word, key) : [] };
}

/** The longest expression of the lexicon that begins here. */
function listedAt(
  { node, single }: Known,
  words: readonly Known[],
  read: readonly Token[],
  at: number,
  lexicon: Lexicon,
): Found<Entry> | undefined {
  if (!node) return undefined;
  if (node.next.size > 0) return longest(lexicon.words, words, read, at);
  return single.length > 0 ? { length: 1, values: single } : undefined;
}

/** A compound of which only the last part is known may be about anything. */
function isGuess(alone: Alone): boolean {
  if (typeof alone === "string" || !alone.compound) return false;
  const { about, head, tail } = alone.compound;
  if (about && isHigh(about.dataClass)) return false;
  if (head?.is === "general" || head?.is === "thing") return false;
  if (about === undefined || head?.is === "paper") return true;
  return head?.is === "record" ? !about.things : !head && tail.length === 0;
}

function longer(
  a: Found<Entry> | undefined,
  b: Found<Entry> | undefined,
): Found<Entry> | undefined {
  return (b?.length ?? 0) > (a?.length ?? 0) ? b : a;
}

/** A compound written as two words, as "medicin listen". */
function joined(
  read: readonly Token[],
  at: number,
  { words, neutral }: Lexicon,
): Found<Entry> | undefined {
  const [first, second] = [read[at], read[at + 1]];
  if (!first || !second || first.clause !== second.clause) return undefined;
  const [a, b] = [first.word, second.word];
  if (a.length + b.length < SHORTEST_JOINED || a.length < 2 || b.length < 3) return undefined;
  if (/\d/u.test(a) || FUNCTION_WORDS.has(a)) return undefined;
  if (b.length < 4 && neutral.has(wordKey(b))) return undefined;
  const values = lookUp(words, a + b);
  return values.length > 0 ? { length: 2, values } : undefined;
}

/** They begin no compound. */
const FUNCTION_WORDS = new Set(
  "de en et i at om er af til fra med den det for og pa paa som min mit din the a an".split(" "),
);

function readAlone(word: string, key: string, lexicon: Lexicon, typed: boolean): Alone {
  if (
    word.length < 3 ||
    /\d/u.test(word) ||
    lexicon.neutral.has(key) ||
    lexicon.persons.has(word)
  ) {
    return "neutral";
  }
  const compound = takeApart(word, lexicon);
  if (compound?.about || compound?.beginsKnown) return { entries: [], compound };
  const field = lexicon.endings.find(
    ({ ending }) => word.length > ending.length + 2 && word.endsWith(ending),
  );
  if (field) {
    const about = { term: `-${field.ending}`, dataClass: field.dataClass, things: false };
    return { entries: [], compound: { tail: [], about, beginsKnown: true } };
  }
  if (typed && word.length >= SHORTEST_RESPELT) {
    const entries = lookUp(lexicon.words, respell(word, lexicon.speller));
    if (entries.length > 0) return { entries };
  }
  return compound ? { entries: [], compound } : "unknown";
}
