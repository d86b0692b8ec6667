/** By their last letter, the longest first: "huset" has lost "et" and not "t". */
const ENDINGS = new Map([
  ["e", ["erne", "ene", "e"]],
  ["s", ["ernes", "enes", "ens", "ets", "ers", "es", "s"]],
  ["n", ["en"]],
  ["t", ["et"]],
  ["r", ["er"]],
]);
const SHORTEST = 3;
const ROUNDS = 2;

/**
 * What all forms of a word share: it without definite, plural and genitive endings, Danish or English. It is no word
 * and is only ever compared with another key.
 */
export function wordKey(word: string): string {
  if (word.length <= SHORTEST || /[\d#:_]/u.test(word)) return word;
  let key = word;
  for (let round = 0; round < ROUNDS; round++) {
    const ending = ENDINGS.get(key.charAt(key.length - 1))?.find(
      (one) => key.endsWith(one) && key.length - one.length >= SHORTEST,
    );
    if (ending === undefined) break;
    key = key.slice(0, -ending.length);
  }
  return withoutDoubles(key);
}

/** "Kunstner" and "kunstnere", "artikel" and "artikler", "bus" and "busser" have one key. */
function withoutDoubles(key: string): string {
  const last = key.charAt(key.length - 1);
  const single =
    last === key.charAt(key.length - 2) ? key.replace(/([bdfgklmnprst])\1$/u, "$1") : key;
  return last === "l" || last === "r"
    ? single.replace(/([bdfgklmnprst])\1?e?([lr])$/u, "$1$2")
    : single;
}
