import { type Compounds, compoundParts } from "../shared/learning/compounds.ts";
import { conceptsIn, type Lexicon } from "../shared/learning/lexicon.ts";
import { respell, type Speller } from "../shared/learning/spelling.ts";
import { stem } from "../shared/learning/words.ts";
import { askedWords } from "./asked-words.ts";

/**
 * A question is seen in three ways: the words it uses, the concepts they stand for, and the letters
 * they are spelled with. Each forgives what the others hang on to: words an unknown concept,
 * concepts a synonym or another language, letters a misspelling.
 */
export const VIEWS = ["words", "concepts", "letters"] as const;
export type View = (typeof VIEWS)[number];

/** Feature -> weight before rarity is taken into account. */
export type Features = Readonly<Record<View, ReadonlyMap<string, number>>>;

/** What is known of the language questions are asked in. */
export interface Language {
  readonly lexicon: Lexicon;
  readonly compounds: Compounds;
  readonly speller: Speller;
  /** Names of municipalities, lower case. */
  readonly places: ReadonlySet<string>;
}

const COMMON = new Set(
  (
    "og i at er en et den det de der som på med for til af om har kan skal må vil ikke jeg du vi man " +
    "min mit mine vores os sig så jo nu lige bare også hvis når eller men fra ved være bliver blev var " +
    "the a an is are to of in on we do does and or our my it that be"
  ).split(" "),
);
/** Words that say what kind of thing is asked for: who, when, how often, may. */
const ASKING = new Set(
  (
    "hvem hvad hvor hvornår hvordan hvorfor hvilke hvilken hvilket må skal kan tit ofte længe mange meget hvis " +
    "who what when where how why may must can if"
  ).split(" "),
);

const WEIGHT = {
  word: 1,
  common: 0.3,
  part: 0.7,
  joined: 0.3,
  pair: 0.6,
  asking: 0.8,
  concept: 1,
  concepts: 0.5,
  letters: 0.35,
};

/** @param text a question or a clause; what is longer than a screen should be cut before */
export function featuresOf(text: string, language: Language): Features {
  const tokens = askedWords(text, language.places).map((word) => respell(word, language.speller));
  return {
    words: wordFeatures(tokens, language.compounds),
    concepts: conceptFeatures(tokens, language.lexicon),
    letters: letterFeatures(tokens),
  };
}

/** The words that say what a question is about: neither those of every sentence nor those that ask. */
export function tellingWords(text: string, { places }: Language): string[] {
  return askedWords(text, places).filter((word) => !COMMON.has(word) && !ASKING.has(word));
}

function wordFeatures(tokens: readonly string[], compounds: Compounds): Map<string, number> {
  const found = new Map<string, number>();
  for (const [i, token] of tokens.entries()) {
    raise(found, `w:${stem(token)}`, COMMON.has(token) ? WEIGHT.common : WEIGHT.word);
    if (ASKING.has(token)) raise(found, `f:${token}`, WEIGHT.asking);
    for (const part of compoundParts(token, compounds))
      raise(found, `w:${stem(part)}`, WEIGHT.part);
    const next = tokens[i + 1];
    if (next === undefined) continue;
    raise(found, `b:${stem(token)}_${stem(next)}`, WEIGHT.pair);
    raise(found, `w:${stem(token + next)}`, WEIGHT.joined);
  }
  return found;
}

function conceptFeatures(tokens: readonly string[], lexicon: Lexicon): Map<string, number> {
  const found = new Map<string, number>();
  const concepts = [...new Set(conceptsIn(tokens, lexicon))].sort();
  for (const [i, concept] of concepts.entries()) {
    found.set(`k:${concept}`, WEIGHT.concept);
    for (const other of concepts.slice(i + 1)) found.set(`k:${concept}+${other}`, WEIGHT.concepts);
  }
  return found;
}

function letterFeatures(tokens: readonly string[]): Map<string, number> {
  const found = new Map<string, number>();
  const line = ` ${tokens.join(" ")} `;
  for (const size of [4, 5]) {
    for (let at = 0; at + size <= line.length; at++) {
      found.set(`c:${line.slice(at, at + size)}`, WEIGHT.letters);
    }
  }
  return found;
}

function raise(found: Map<string, number>, feature: string, weight: number): void {
  if ((found.get(feature) ?? 0) < weight) found.set(feature, weight);
}
