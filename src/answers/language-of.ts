import { words } from "../shared/learning/words.ts";
import type { Language } from "./outcome.ts";

/** Small words that tell the one language from the other; those that both have (for, have, i, is, it, to) tell nothing. */
const DANISH = new Set(
  (
    "hvem hvad hvor hvornår hvordan hvorfor hvilke hvilken hvilket jeg vi mig os og er det den som på med til af om " +
    "har skal må vil ikke vores min mit hos når hvis eller ind ud op bliver blevet gør siger kan nogen også"
  ).split(" "),
);
const ENGLISH = new Set(
  (
    "who what when where how why which we you they the a and are was were does of in on with our my your its " +
    "this that these should may can could would not if from there any has be do is or an must"
  ).split(" "),
);

/** The language a question is asked in; Danish when it does not tell. */
export function languageOf(text: string): Language {
  let balance = 0;
  for (const word of words(text)) {
    if (DANISH.has(word) || /[æøå]/u.test(word)) balance++;
    if (ENGLISH.has(word)) balance--;
  }
  return balance < 0 ? "en" : "da";
}
