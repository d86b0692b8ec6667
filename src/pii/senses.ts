import type { WordLists } from "./word-lists.ts";

/** What a word beside a number says. */
export type Sense =
  /** That it is a CPR number. */
  | "cpr"
  /** Who it is. */
  | "person"
  /** That it is another number. */
  | "other"
  /** That one is called there. */
  | "call"
  /** What was measured. */
  | "unit"
  /** That a date and a time of day follow. */
  | "stamp"
  /** Nothing itself; the word beyond it does. */
  | "between"
  /** The same, but only after a word for calling. */
  | "preposition"
  /** That the list goes on. */
  | "join";

/** What a plain word says by these lists. A compound with a hyphen, such as "crp-nr", says what its pieces do. */
export function lookUpIn(lists: WordLists): (word: string) => Sense | undefined {
  const { cpr, people, otherNumbers } = lists;
  // Of a word in two lists the later one counts.
  const exact = new Map<string, Sense>(
    [
      wordsSaying("other", otherNumbers.words),
      wordsSaying("person", people.words),
      wordsSaying("unit", lists.units),
      wordsSaying("stamp", lists.stamps),
      wordsSaying("call", lists.calls),
      wordsSaying("join", lists.joins),
      wordsSaying("preposition", lists.prepositions),
      wordsSaying("between", lists.between),
      wordsSaying("cpr", cpr.words),
    ].flat(),
  );
  const hasPart = (parts: readonly string[], word: string) =>
    parts.some((part) => word.includes(part));
  const endsAsOther = (word: string) =>
    otherNumbers.endings.some((end) => word.length > end.length + 1 && word.endsWith(end));

  function senseOfPiece(word: string): Sense | undefined {
    const known = exact.get(word);
    if (known) return known;
    if (hasPart(cpr.parts, word)) return "cpr";
    if (hasPart(otherNumbers.parts, word) || endsAsOther(word)) return "other";
    return hasPart(people.parts, word) ? "person" : undefined;
  }
  return (word) => {
    const whole = senseOfPiece(word);
    if (whole === "cpr" || !word.includes("-")) return whole;
    const pieces = word.split("-").map(senseOfPiece);
    return pieces.includes("cpr") ? "cpr" : (whole ?? pieces.at(-1));
  };
}

function wordsSaying(sense: Sense, words: readonly string[]): [string, Sense][] {
  return words.map((word) => [word, sense]);
}
