import { type DataClass, isHigh } from "../ids.ts";
import type { Entry, HeadIs, Lexicon } from "../lexicon.ts";
import { lookUp } from "./trie.ts";
import { wordKey } from "./word-key.ts";

/** A compound that the lexicon has no entry for, as far as its parts are known. */
export interface Compound {
  /** What the last part is, when it is one of the heads. */
  readonly head?: { readonly word: string; readonly is: HeadIs };
  /** The kinds of data that the last part names. */
  readonly tail: readonly Entry[];
  /** What the first part is about. */
  readonly about?: {
    readonly term: string;
    readonly dataClass: DataClass;
    /** No person has a part in it. */
    readonly things: boolean;
  };
  /** Whether the first part is a known word at all. */
  readonly beginsKnown: boolean;
}

const SHORTEST = 6;
const SHORTEST_TAIL = 3;
const SHORTEST_FRONT = 3;
/** A shorter last part is one only after a first part that is known: there is no "ydelse" in "indbydelse". */
const SHORTEST_FREE_TAIL = 7;
const SHORTEST_FREE_HEAD = 4;

/** Takes a word apart at its last known part; nothing when none is known. The head of a Danish compound stands last. */
export function takeApart(word: string, lexicon: Lexicon): Compound | undefined {
  if (word.length < SHORTEST || /\d/u.test(word)) return undefined;
  for (let cut = SHORTEST_FRONT; cut <= word.length - SHORTEST_TAIL; cut++) {
    const end = word.slice(cut);
    const key = wordKey(end);
    const is = headOf(end, key, lexicon);
    const tail = is ? [] : lookUp(lexicon.words, end, key).filter((entry) => entry.is === "kind");
    if (is === undefined && tail.length === 0) continue;
    const front = word.slice(0, cut);
    const about = aboutOf(front, lexicon);
    const least = is ? SHORTEST_FREE_HEAD : SHORTEST_FREE_TAIL;
    if (end.length < least && !about && !isKnown(front, lexicon)) continue;
    return {
      ...(is && { head: { word: end, is } }),
      tail,
      ...(about && { about }),
      beginsKnown: about !== undefined || isKnown(front, lexicon),
    };
  }
  const about = aboutOf(word, lexicon, SHORTEST);
  return about && { tail: [], about, beginsKnown: true };
}

function headOf(end: string, key: string, { heads }: Lexicon): HeadIs | undefined {
  return heads.get(end) ?? (key.length >= 3 ? heads.get(key) : undefined);
}

/** What the first part is about: an entry of the lexicon, or a stem that it begins with. */
function aboutOf(front: string, lexicon: Lexicon, least = 0): Compound["about"] {
  const stem = lexicon.modifiers.get(front.slice(0, 3))?.find(
    (one) =>
      front.startsWith(one.stem) &&
      one.stem.length >= Math.min(least, 5) &&
      // What is no more than ordinary must be all of it, with its linking letter.
      (isHigh(one.dataClass) || front.length - one.stem.length <= 1),
  );
  const kinds = [front, front.replace(/[se]$/u, "")].flatMap((word) =>
    word.length < 4 ? [] : lookUp(lexicon.words, word),
  );
  const named = kinds.flatMap((one) =>
    one.is === "kind" && one.kind.effect === "names" ? one.kind : [],
  )[0];
  if (named && (named.class === "sensitive" || !stem))
    return { term: named.term, dataClass: named.class, things: false };
  return stem && { term: stem.stem, dataClass: stem.dataClass, things: stem.things };
}

function isKnown(front: string, { neutral, known }: Lexicon): boolean {
  return [front, front.replace(/[se]$/u, "")].some(
    (word) => known.has(word) || neutral.has(wordKey(word)),
  );
}
