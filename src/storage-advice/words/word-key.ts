const ENDINGS = [
  "ernes",
  "erne",
  "enes",
  "ene",
  "ens",
  "ets",
  "ers",
  "en",
  "et",
  "er",
  "es",
  "e",
  "s",
];
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
    const ending = ENDINGS.find((one) => key.endsWith(one) && key.length - one.length >= SHORTEST);
    if (ending === undefined) break;
    key = key.slice(0, -ending.length);
  }
  return key.replace(/([bdfgklmnprst])\1$/u, "$1").replace(/([bdfgklmnprst])\1?e?([lr])$/u, "$1$2");
}
