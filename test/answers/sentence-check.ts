import { stemmer as englishStem } from "@orama/stemmers/english";
import { conceptsIn, type Lexicon } from "../../src/shared/learning/lexicon.ts";
import { stem, words } from "../../src/shared/learning/words.ts";
import { ENGLISH_TERMS } from "./english-terms.ts";
import {
  ABBREVIATION,
  DATES,
  FORCES,
  type Force,
  GRAMMAR,
  IDIOMS,
  IN_GENERAL,
  MEANT,
  NUMBERS,
} from "./sentence-words.ts";

/** An answer as a profile's cell has it. */
export interface Sentences {
  readonly da: string;
  readonly en: string;
  readonly quote: string;
}

/** What an answer may draw on. */
export interface Ground {
  /** The clause that the cell names. */
  readonly text: string;
  /** Where the clause falls apart into an introduction and list items. */
  readonly parts: readonly string[];
  /** Its headings and lead, the clauses under `also`, and the policy's name and municipality. */
  readonly around: readonly string[];
}

/** What is wrong with an answer: how it is written, and where it says more than its clause. */
export function problemsOf(cell: Sentences, ground: Ground, lexicon: Lexicon): string[] {
  const source = readSource([ground.text, ...ground.around]);
  return [
    ...formProblems(cell.da, "da"),
    ...formProblems(cell.en, "en"),
    ...quoteProblems(cell.quote, ground),
    ...danishProblems(cell.da, source),
    ...englishProblems(cell, source, lexicon),
    ...figureProblems(cell, source),
    ...forceProblems(cell),
  ];
}

// --- Form ---------------------------------------------------------------------------------------

const MOST_WORDS = 30;

function formProblems(sentence: string, language: "da" | "en"): string[] {
  const faults: [fault: boolean, what: string][] = [
    [!/^[\p{Lu}\d]/u.test(sentence), "does not start with a capital"],
    [!/[^.\s]\.$/u.test(sentence), "does not end with one full stop"],
    [sentencesOf(sentence).length > 1, "is more than one sentence"],
    [/\s\s|\n|\s[,.;:]/u.test(sentence), "has stray white space"],
    [/^(?:ja|nej|yes|no)\b/iu.test(sentence), "answers yes or no to a question it does not know"],
    [wordCount(sentence) > MOST_WORDS, `has ${wordCount(sentence)} words, ${MOST_WORDS} at most`],
  ];
  return faults.filter(([fault]) => fault).map(([, what]) => `${language}: ${what}`);
}

/** The policy's own names in brackets after their English do not count. */
function wordCount(sentence: string): number {
  return sentence
    .replaceAll(/\s\([^)]*\)/gu, "")
    .split(/\s+/u)
    .filter((word) => /[\p{L}\d]/u.test(word)).length;
}

/** Splits at a full stop before a capital, unless it ends an abbreviation. */
function sentencesOf(text: string): string[] {
  const sentences: string[] = [];
  for (const piece of text.split(/(?<=[.!?]["”]?)\s+(?=["”“]?\p{Lu})/u)) {
    const last = sentences.at(-1);
    const abbreviated = ABBREVIATION.test(last ?? "");
    if (last !== undefined && abbreviated) sentences.splice(-1, 1, `${last} ${piece}`);
    else sentences.push(piece);
  }
  return sentences;
}

/** A quote starts and ends where a sentence or a list item does; table cells only by their capitals. */
function quoteProblems(quote: string, { text, parts }: Ground): string[] {
  const at = text.indexOf(quote);
  const after = text.slice(at + quote.length).trimStart();
  const starts =
    /^[\p{Lu}\d"”]/u.test(quote) || at === 0 || parts.some((part) => part.startsWith(quote));
  const ends = /[.!?:]["”]?$/u.test(quote) || after === "" || /^[\p{Lu}\d]/u.test(after);
  const endsPart = parts.some((part) => quote.endsWith(part));
  return [
    ...(starts ? [] : ["quote: starts inside a sentence"]),
    ...(ends || endsPart ? [] : ["quote: ends inside a sentence"]),
  ];
}

// --- Danish: every content word is the clause's ---------------------------------------------------

interface Source {
  readonly words: readonly string[];
  readonly forms: ReadonlySet<string>;
  readonly figures: ReadonlySet<string>;
}

function readSource(texts: readonly string[]): Source {
  const found = [...new Set(texts.flatMap((text) => wordsOf(text)))];
  return {
    words: found,
    forms: new Set(found.flatMap(formsOf)),
    figures: new Set(texts.flatMap((text) => figuresIn(text, "da"))),
  };
}

/** The words of a text as they are meant: idioms, dates and the policies' slips put right. */
function wordsOf(text: string, language: "da" | "en" = "da"): string[] {
  return words(replaced(text, [...DATES[language], ...IDIOMS[language]])).map(
    (word) => MEANT.get(word) ?? word,
  );
}

function replaced(text: string, table: readonly (readonly [RegExp, string])[]): string {
  return table.reduce((said, [expression, meaning]) => said.replaceAll(expression, meaning), text);
}

function danishProblems(da: string, source: Source): string[] {
  return [...new Set(wordsOf(da))]
    .filter((word) => !isFigure(word, "da") && !GRAMMAR.da.has(word) && !IN_GENERAL.has(word))
    .filter((word) => forceOf(word, "da").length === 0 && !isSaid(word, source))
    .map((word) => `da: "${word}" is not in the clause`);
}

const SHORTEST_ROOT = 4;
const SHORTEST_IN_COMPOUND = 5;

/** Whether a source has a word, as itself, in another form, in a compound or put together of its words. */
function isSaid(word: string, source: Source): boolean {
  if (isPartSaid(word, source)) return true;
  for (let cut = SHORTEST_ROOT; cut <= word.length - SHORTEST_ROOT; cut++) {
    const [head, tail] = [word.slice(0, cut), word.slice(cut)];
    const heads = /[se]$/u.test(head) ? [head, head.slice(0, -1)] : [head];
    if (heads.some((one) => isPartSaid(one, source)) && isSaid(tail, source)) return true;
  }
  return false;
}

function isPartSaid(word: string, { words: all, forms }: Source): boolean {
  const own = formsOf(word);
  if (own.some((form) => forms.has(form))) return true;
  const parts = [word, ...own].filter((part) => part.length >= SHORTEST_IN_COMPOUND);
  return all.some((one) =>
    [one, ...formsOf(one)].some((whole) =>
      parts.some((part) => whole.startsWith(part) || whole.endsWith(part)),
    ),
  );
}

/** `leder` and `ledelse` are both `led`, and not the same. */
function formsOf(word: string): string[] {
  const stemmed = stem(word);
  return stemmed === "led" ? [rootOf(word)] : [rootOf(word), stemmed];
}

const ENDING = /(?:else|els|ning|ing|erne|ende|lig|ed|en|er|et|es|ne|e|s|t)$/u;

/** `godkendelse`, `godkendt` and `godkender` are one word here. */
function rootOf(word: string): string {
  const root = word.replace(ENDING, "");
  if (root !== word && root.length >= SHORTEST_ROOT) return rootOf(root);
  const shorter = word.replace(/(?:ne|n|e|r|s|t)$/u, "");
  return shorter !== word && shorter.length >= SHORTEST_ROOT ? rootOf(shorter) : word;
}

// --- English: every content word is a concept or a term of the clause -----------------------------

const SHORTEST_TERM = 3;

function englishProblems({ da, en }: Sentences, source: Source, lexicon: Lexicon): string[] {
  const said = readSource([...source.words, da]);
  const concepts = conceptsOf(said.words, lexicon);
  const tokens = wordsOf(en, "en");
  return [...new Set(tokens)]
    .filter((word) => !isFigure(word, "en") && !GRAMMAR.en.has(word))
    .filter((word) => forceOf(word, "en").length === 0 && !said.words.includes(word))
    .filter((word) => !isTermSaid(word, said) && !isConceptSaid(word, tokens, concepts, lexicon))
    .map((word) => `en: "${word}" is not in the clause`);
}

function isTermSaid(word: string, source: Source): boolean {
  const stems = [word, word.replace(/ly$/u, "")].map((one) => englishStem(one));
  const danish = stems.flatMap((one) => ENGLISH_TERMS.get(one) ?? []);
  return danish.some(
    (term) =>
      isSaid(term, source) ||
      (term.length >= SHORTEST_TERM &&
        source.words.some((one) => one.startsWith(term) || one.endsWith(term))),
  );
}

/** Whether the clause names what the word names, alone or in an expression with its neighbours. */
function isConceptSaid(
  word: string,
  tokens: readonly string[],
  said: ReadonlySet<string>,
  lexicon: Lexicon,
): boolean {
  const named = tokens.flatMap((token, at) => {
    if (token !== word) return [];
    const before = [tokens.slice(at - 1, at), tokens.slice(at - 2, at)];
    const after = [tokens.slice(at + 1, at + 2), tokens.slice(at + 1, at + 3)];
    return [
      ...conceptsIn([token], lexicon),
      ...before.flatMap((some) => added(some, [...some, token], lexicon)),
      ...after.flatMap((some) => added(some, [token, ...some], lexicon)),
    ];
  });
  return named.some((concept) => !concept.startsWith("ask") && said.has(concept));
}

/** What words name with one more among them, and without it do not. */
function added(some: readonly string[], more: readonly string[], lexicon: Lexicon): string[] {
  const known = new Set([
    ...conceptsIn(some, lexicon),
    ...some.flatMap((one) => conceptsIn([one], lexicon)),
  ]);
  return conceptsIn(more, lexicon).filter((concept) => !known.has(concept));
}

function conceptsOf(tokens: readonly string[], lexicon: Lexicon): Set<string> {
  return new Set(
    [tokens, ...tokens.map((token) => [token])].flatMap((one) => conceptsIn(one, lexicon)),
  );
}

// --- Numbers and dates ------------------------------------------------------------------------------

function figureProblems({ da, en }: Sentences, source: Source): string[] {
  const [danish, english] = [figuresIn(da, "da"), figuresIn(en, "en")];
  const without = (some: readonly string[], others: readonly string[] | ReadonlySet<string>) => {
    const known = new Set(others);
    return some.filter((one) => !known.has(one));
  };
  return [
    ...without(danish, source.figures).map((one) => `da: ${one} is not in the clause`),
    ...without(english, danish).map((one) => `en: ${one} is not in da`),
    ...without(danish, english).map((one) => `en: ${one} of da is missing`),
  ];
}

const DATE = /\b(\d{1,2})[.\s-]+(\d{1,2})[.\s-]+(\d{4})\b/gu;

/** The numbers of a text and its dates as a whole: `5`, `05` and `fem` are the same, so are `22-04-2015` and `22. april 2015`. */
function figuresIn(text: string, language: "da" | "en"): string[] {
  const dates: string[] = [];
  const rest = replaced(text, DATES[language]).replaceAll(DATE, (_, day, month, year) => {
    dates.push(`${Number(day)}-${Number(month)}-${year}`);
    return "";
  });
  const numbers = words(rest).flatMap((word) => numberIn(word, language) ?? []);
  return [...new Set([...dates, ...numbers.map(String)])];
}

function numberIn(word: string, language: "da" | "en"): number | undefined {
  return /^\d+$/u.test(word) ? Number(word) : NUMBERS[language].get(word);
}

function isFigure(word: string, language: "da" | "en"): boolean {
  return numberIn(word, language) !== undefined;
}

// --- Force: must, may, not, at least --------------------------------------------------------------

const forces = Object.keys(FORCES) as Force[];
/** Of these `da` must say the same of the same as the quote. */
const BINDING = new Set<Force>(["must", "may", "should", "not", "only", "at least", "at once"]);
/** These make a statement smaller, so that leaving them out makes it larger. */
const LIMITING = new Set<Force>(["may", "should", "not", "only", "at least", "possibly"]);

function forceOf(word: string, language: "da" | "en"): Force[] {
  return forces.filter((force) => FORCES[force][language].has(word));
}

function forceProblems({ da, en, quote }: Sentences): string[] {
  const [quoted, danish, english] = [
    wordsOf(quote).map((word) => forceOf(word, "da")),
    wordsOf(da).map((word) => forceOf(word, "da")),
    wordsOf(en, "en").map((word) => forceOf(word, "en")),
  ];
  return [
    ...unsaid(danish, quoted).map((force) => `da: "${force}" is not in the quote`),
    ...unsaid(english, danish).map((force) => `en: "${force}" is not in da`),
    ...unsaid(danish, english).map((force) => `en: "${force}" of da is missing`),
    ...(countOf("not", danish) === countOf("not", english)
      ? []
      : ["en: denies more or less than da"]),
    ...misplaced(da, quote),
    ...dropped(da, quote),
  ];
}

function countOf(force: Force, words: readonly Force[][]): number {
  return words.filter((meanings) => meanings.includes(force)).length;
}

/** The forces of words that `source` has no word with; a word with two meanings needs one of them. */
function unsaid(words: readonly Force[][], source: readonly Force[][]): string[] {
  const said = new Set(source.flat());
  const missing = words.filter(
    (meanings) => meanings.length > 0 && !meanings.some((one) => said.has(one)),
  );
  return [...new Set(missing.map((meanings) => meanings.join(" or ")))];
}

/** What `da` says that one must or may not, the quote says so of, in one sentence. */
function misplaced(da: string, quote: string): string[] {
  const sentences = sentencesOf(quote).map((one) => wordsOf(one));
  return boundWords(da, BINDING).flatMap(({ force, word, next: [next = ""] }) => {
    const said = sentences.some(
      (one) => holds(one, [next]) && one.some((other) => FORCES[force].da.has(other)),
    );
    return said ? [] : `da: the quote does not say "${word} ${next}"`;
  });
}

/** What the quote denies or only allows for, `da` does not say without that. */
function dropped(da: string, quote: string): string[] {
  const danish = wordsOf(da);
  const sentences = sentencesOf(quote);
  return sentences.flatMap((sentence) => {
    const others = sentences.filter((one) => one !== sentence).map((one) => wordsOf(one));
    return boundWords(sentence, LIMITING)
      .filter(({ force }) => !danish.some((word) => FORCES[force].da.has(word)))
      .filter(({ before, next, rest }) => {
        const taken = (about: readonly string[], elsewhere: readonly string[][]) =>
          holds(danish, about) && !elsewhere.some((one) => holds(one, about));
        return taken(next, others) || taken([...before, ...next.slice(0, 1)], [...others, rest]);
      })
      .map(({ word, next }) => `da: leaves out "${word}" before "${next[0]}"`);
  });
}

function holds(tokens: readonly string[], wanted: readonly string[]): boolean {
  return wanted.every((word) => tokens.some((token) => isSame(token, word)));
}

/** A word of force and what it bears on: the content word before it and the next one or two. */
interface Bound {
  readonly force: Force;
  readonly word: string;
  readonly before: readonly string[];
  readonly next: readonly string[];
  /** The sentence without the first of `next`. */
  readonly rest: string[];
}

function boundWords(text: string, of: ReadonlySet<Force>): Bound[] {
  return sentencesOf(text).flatMap((sentence) => {
    const tokens = wordsOf(sentence);
    return tokens.flatMap((word, at) => {
      const nextAt = tokens.findIndex((one, i) => i > at && isContent(one));
      if (nextAt === -1) return [];
      const before = tokens.slice(0, at).filter(isContent).slice(-1);
      const next = tokens.slice(nextAt).filter(isContent).slice(0, 2);
      const rest = tokens.toSpliced(nextAt, 1);
      const binding = forceOf(word, "da").filter((force) => of.has(force));
      return binding.map((force) => ({ force, word, before, next, rest }));
    });
  });
}

function isContent(word: string): boolean {
  return !GRAMMAR.da.has(word) && !isFigure(word, "da") && forceOf(word, "da").length === 0;
}

function isSame(a: string, b: string): boolean {
  return formsOf(a).some((form) => formsOf(b).includes(form));
}
