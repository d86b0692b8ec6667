/** The name that takes the fewest letter changes to become `wanted`; undefined when there are none. */
export function nearestName(wanted: string, names: readonly string[]): string | undefined {
  let best: { name: string; distance: number } | undefined;
  for (const name of names) {
    const distance = letterChanges(wanted, name);
    if (!best || distance < best.distance) best = { name, distance };
  }
  return best?.name;
}

/** Levenshtein distance, one row at a time. */
function letterChanges(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 0; i < a.length; i++) {
    const next = [i + 1];
    for (let j = 0; j < b.length; j++) {
      const replace = (row[j] ?? 0) + (a[i] === b[j] ? 0 : 1);
      next.push(Math.min(replace, (row[j + 1] ?? 0) + 1, (next[j] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** The sentence of `text` that shares most words with `quote`: what its writer probably meant. */
export function nearestSentence(quote: string, text: string): string {
  const wanted = new Set(wordsOf(quote));
  const sentences = text.split(/(?<=[.:?!])\s+(?=\p{Lu})/u);
  const shared = (sentence: string) => {
    const words = wordsOf(sentence);
    return words.filter((word) => wanted.has(word)).length / Math.sqrt(words.length || 1);
  };
  return sentences.reduce((best, sentence) => (shared(sentence) > shared(best) ? sentence : best));
}

/** Lower-case words and numbers, without punctuation. */
export function wordsOf(text: string): string[] {
  return text.toLowerCase().match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Whether `part` is in `text` word for word, and neither starts nor ends inside a word. */
export function holdsWords(text: string, part: string): boolean {
  const letter = /[\p{L}\p{N}]/u;
  for (let at = text.indexOf(part); at !== -1; at = text.indexOf(part, at + 1)) {
    const before = text[at - 1] ?? "";
    const after = text[at + part.length] ?? "";
    const startsInside = letter.test(before) && letter.test(part[0] ?? "");
    const endsInside = letter.test(after) && letter.test(part.at(-1) ?? "");
    if (!startsInside && !endsInside) return true;
  }
  return false;
}
