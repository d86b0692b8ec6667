/** Words by first letter and length: where a misspelt word's right spelling is looked for. */
export type Speller = ReadonlyMap<string, readonly string[]>;

/** Shorter words are too like each other to be mended. */
const SHORTEST = 6;

export function buildSpeller(known: Iterable<string>): Speller {
  const shelves = new Map<string, string[]>();
  for (const word of known) {
    if (word.length < SHORTEST - 1) continue;
    const shelf = shelves.get(shelfOf(word, word.length));
    if (shelf) shelf.push(word);
    else shelves.set(shelfOf(word, word.length), [word]);
  }
  return shelves;
}

/** The known word one slip away (a letter too much, too few, wrong, or two swapped), or the word itself. */
export function respell(word: string, speller: Speller): string {
  if (word.length < SHORTEST || shelf(word, word.length, speller).includes(word)) return word;
  for (const length of [word.length, word.length + 1, word.length - 1]) {
    const found = shelf(word, length, speller).find((known) => oneSlipApart(word, known));
    if (found !== undefined) return found;
  }
  return word;
}

/** Damerau–Levenshtein distance of exactly one (Damerau 1964). */
function oneSlipApart(a: string, b: string): boolean {
  let start = 0;
  while (start < a.length && a[start] === b[start]) start++;
  const restA = a.slice(start);
  const restB = b.slice(start);
  if (a.length !== b.length) {
    const [longer, shorter] = a.length > b.length ? [restA, restB] : [restB, restA];
    return longer.slice(1) === shorter;
  }
  if (restA.slice(1) === restB.slice(1)) return true;
  return restA[0] === restB[1] && restA[1] === restB[0] && restA.slice(2) === restB.slice(2);
}

function shelf(word: string, length: number, speller: Speller): readonly string[] {
  return speller.get(shelfOf(word, length)) ?? [];
}

function shelfOf(word: string, length: number): string {
  return `${word[0]}${length}`;
}
