import type { Entry, Lexicon } from "../lexicon.ts";
import { aloneOf, knownOf } from "./known.ts";
import { readWords } from "./reading.ts";
import type { Hit, TypedScan } from "./scan.ts";
import { type Token, tokensOf } from "./tokens.ts";
import { type Found, longest, lookUp } from "./trie.ts";
import { wordKey } from "./word-key.ts";

const SHORTEST_JOINED = 6;

/**
 * Finds what the lexicon knows in what somebody typed just now, the longest expression first; words one slip away and
 * compounds in two words are found too.
 */
export function scanTyped(text: string, lexicon: Lexicon): TypedScan {
  const reading = readWords(text);
  const read = tokensOf(reading);
  const known = read.map(({ word }) => knownOf(word, lexicon));
  const hits: Hit[] = [];
  const unknown: number[] = [];
  for (let i = 0; i < known.length; ) {
    const one = known[i];
    if (!one) break;
    const listed = longest(lexicon.words, (place) => known[place], i);
    const found = longer(listed, joined(read, i, lexicon));
    if (found) {
      hits.push({ start: i, end: i + found.length, entries: found.values });
      i += found.length;
      continue;
    }
    const { hit, isUnknown } = aloneOf(one, lexicon, true);
    if (isUnknown) unknown.push(i);
    if (hit) hits.push({ start: i, end: i + 1, ...hit });
    i++;
  }
  return { reading, read, hits, unknown };
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
