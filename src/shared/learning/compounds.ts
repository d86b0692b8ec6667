import { stem, words } from "./words.ts";

/** The words a text collection knows, for taking Danish compounds apart without a dictionary. */
export interface Compounds {
  readonly words: ReadonlySet<string>;
  readonly stems: ReadonlySet<string>;
}

const SHORTEST_PART = 4;
const SHORTEST_COMPOUND = 2 * SHORTEST_PART;
const KNOWN_AFTER = 2;
/** Endings that look like words of their own when they are cut off. */
const ENDINGS = new Set([
  ..."else elser ende erne ernes ning ninger hed heds heden lige ligt ring ringer eret skal".split(
    " ",
  ),
]);

/** Learns the vocabulary: a word is known when the texts use it more than once. */
export function learnCompounds(texts: Iterable<string>): Compounds {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const word of words(text)) counts.set(word, (counts.get(word) ?? 0) + 1);
  }
  return compoundsFrom(
    [...counts]
      .filter(([word, count]) => word.length >= SHORTEST_PART && count >= KNOWN_AFTER)
      .map(([word]) => word),
  );
}

export function compoundsFrom(known: Iterable<string>): Compounds {
  const kept = new Set(known);
  return { words: kept, stems: new Set([...kept].map(stem)) };
}

/**
 * The parts of a compound (`sikkerhedshændelse` -> `sikkerhed`, `hændelse`), or none when it is
 * not one. Cut where both sides are known, a linking s or e allowed, as evenly as possible.
 */
export function compoundParts(word: string, known: Compounds): string[] {
  let best: [string, string] | undefined;
  let evenness = 0;
  for (let cut = SHORTEST_PART; cut <= word.length - SHORTEST_PART; cut++) {
    const tail = word.slice(cut);
    if (ENDINGS.has(tail) || !isKnown(tail, known)) continue;
    const head = headOf(word.slice(0, cut), known);
    if (head === undefined) continue;
    const shorter = Math.min(head.length, tail.length);
    if (shorter > evenness) {
      evenness = shorter;
      best = [head, tail];
    }
  }
  return (
    best?.flatMap((part) => {
      const inner = part.length >= SHORTEST_COMPOUND ? compoundParts(part, known) : [];
      return inner.length > 0 ? inner : [part];
    }) ?? []
  );
}

function headOf(head: string, known: Compounds): string | undefined {
  if (isKnown(head, known)) return head;
  const unlinked = /[se]$/u.test(head) ? head.slice(0, -1) : "";
  return unlinked.length >= SHORTEST_PART && isKnown(unlinked, known) ? unlinked : undefined;
}

function isKnown(part: string, known: Compounds): boolean {
  if (known.words.has(part)) return true;
  const root = stem(part);
  return root.length >= SHORTEST_PART && known.stems.has(root);
}
