import { respell } from "../../shared/learning/spelling.ts";
import { isHigh } from "../ids.ts";
import type { Entry, Lexicon } from "../lexicon.ts";
import { type Compound, takeApart } from "./compound.ts";
import type { Hit } from "./scan.ts";
import { after, type Found, type Keyed, keyed, lookUp, type Node, valuesOf } from "./trie.ts";

/** What a word is by itself. Hardly any word of a long text is new, so each is looked up once. */
export interface Known extends Keyed {
  /** The expressions that begin with it. */
  readonly node: Node<Entry> | undefined;
  /** What it stands for when no expression goes on after it. */
  readonly single: Found<Entry> | undefined;
}

/** What a word is that begins no expression. */
export interface Alone {
  readonly hit?: Pick<Hit, "entries" | "compound">;
  /** Whether there is something in it that the lexicon does not know. */
  readonly isUnknown: boolean;
}

export function knownOf(word: string, { words }: Lexicon): Known {
  const one = keyed(word, words);
  const node = after(words.root, one);
  const values = node && node.here.length > 0 ? valuesOf(node, word, one.key) : [];
  return { ...one, node, single: values.length > 0 ? { length: 1, values } : undefined };
}

const SHORTEST_RESPELT = 7;

/** @param typed whether a word one slip away is found too */
export function aloneOf(known: Keyed, lexicon: Lexicon, typed: boolean): Alone {
  const { word, key } = known;
  if (saysNothing(word, key, lexicon)) return { isUnknown: false };
  const compound = takeApart(word, lexicon);
  if (compound?.about || compound?.beginsKnown) return ofParts(compound);
  const field = lexicon.endings.find(
    ({ ending }) => word.length > ending.length + 2 && word.endsWith(ending),
  );
  if (field) {
    const about = { term: `-${field.ending}`, dataClass: field.dataClass, things: false };
    return ofParts({ tail: [], about, beginsKnown: true });
  }
  if (typed && word.length >= SHORTEST_RESPELT) {
    const entries = lookUp(lexicon.words, respell(word, lexicon.speller));
    if (entries.length > 0) return { hit: { entries }, isUnknown: false };
  }
  return compound ? ofParts(compound) : { isUnknown: true };
}

/** The name of a channel, too, says nothing of the data. */
function saysNothing(word: string, key: string, { neutral, persons }: Lexicon): boolean {
  return (
    word.length < 3 ||
    word.startsWith("#") ||
    /\d/u.test(word) ||
    neutral.has(key) ||
    persons.has(word)
  );
}

function ofParts(compound: Compound): Alone {
  return { hit: { entries: [], compound }, isUnknown: isGuess(compound) };
}

/** A compound of which only the last part is known may be about anything. */
function isGuess({ about, head, tail }: Compound): boolean {
  if (about && isHigh(about.dataClass)) return false;
  if (head?.is === "general" || head?.is === "thing") return false;
  if (about === undefined || head?.is === "paper") return true;
  return head?.is === "record" ? !about.things : !head && tail.length === 0;
}
