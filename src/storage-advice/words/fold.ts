const LETTERS = new Map(
  Object.entries({ æ: "ae", ä: "ae", ø: "oe", ö: "oe", å: "aa", ü: "u", é: "e", è: "e", á: "a" }),
);

const PLAIN = /^[a-z0-9]*$/;

/** A lower-case word in plain letters. */
export function fold(word: string): string {
  if (PLAIN.test(word)) return word;
  return word
    .replace(/['’´]/gu, "")
    .replace(/[æäøöåüéèá]/gu, (letter) => LETTERS.get(letter) ?? letter);
}
