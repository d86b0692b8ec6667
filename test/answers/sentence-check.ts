import { stemmer as englishStem } from "@orama/stemmers/english";
import { conceptsIn, type Lexicon } from "../../src/answers/lexicon.ts";
import { stem, words } from "../../src/answers/words.ts";
import { holdsWords } from "../../src/policy/nearest.ts";
import {
  ABBREVIATIONS,
  ENGLISH_GRAMMAR,
  ENGLISH_TERMS,
  FORCES,
  type Force,
  GRAMMAR,
  IN_GENERAL,
  MONTHS,
  NUMBER_WORDS,
  TOO_GENERAL,
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
  const source = readSource(ground);
  return [
    ...formProblems(cell.da, "da"),
    ...formProblems(cell.en, "en"),
    ...quoteProblems(cell.quote, ground),
    ...danishProblems(cell.da, source),
    ...englishProblems(cell, source, lexicon),
    ...numberProblems(cell, source),
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
    const abbreviated = last && ABBREVIATIONS.has(last.match(/\S+$/u)?.[0]?.toLowerCase() ?? "");
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
  const endsPart = parts.some((part) => holdsWords(quote, part) && quote.endsWith(part));
  return [
    ...(starts ? [] : ["quote: starts inside a sentence"]),
    ...(ends || endsPart ? [] : ["quote: ends inside a sentence"]),
  ];
}

// --- Danish: every content word is the clause's ---------------------------------------------------

interface Source {
  readonly words: readonly string[];
  readonly stems: ReadonlySet<string>;
  readonly roots: ReadonlySet<string>;
}

function readSource({ text, around }: Ground): Source {
  const found = [...new Set([text, ...around].flatMap(words))];
  const stems = new Set(found.map(stem));
  return { words: found, stems, roots: new Set([...stems].map(rootOf)) };
}

function danishProblems(da: string, source: Source): string[] {
  return [...new Set(words(da))]
    .filter((word) => !isNumber(word) && !GRAMMAR.has(word) && !IN_GENERAL.has(stem(word)))
    .filter((word) => !forceOf(word, "da") && !isSaid(word, source))
    .map((word) => `da: "${word}" is not in the clause`);
}

const SHORTEST_PART = 4;
const SHORTEST_IN_COMPOUND = 5;

/** Whether a source has a word, as itself, in another form, in a compound or put together of its words. */
function isSaid(word: string, source: Source): boolean {
  if (isPartSaid(word, source)) return true;
  for (let cut = SHORTEST_PART; cut <= word.length - SHORTEST_PART; cut++) {
    const [head, tail] = [word.slice(0, cut), word.slice(cut)];
    const heads = /[se]$/u.test(head) ? [head, head.slice(0, -1)] : [head];
    if (heads.some((one) => isPartSaid(one, source)) && isSaid(tail, source)) return true;
  }
  return false;
}

function isPartSaid(word: string, { words: all, stems, roots }: Source): boolean {
  const root = rootOf(stem(word));
  if (stems.has(stem(word)) || (root.length >= SHORTEST_PART && roots.has(root))) return true;
  if (root.length < SHORTEST_IN_COMPOUND) return false;
  return all.some((one) => one.startsWith(root) || rootOf(stem(one)).endsWith(root));
}

/** `godkendelse`, `godkendt` and `godkender` are one word here. */
function rootOf(stemmed: string): string {
  const root = stemmed.replace(/(?:elser?|ninger?|inger?|ende|lig|et|er|t|e|s)$/u, "");
  return root.length >= SHORTEST_PART ? root : stemmed;
}

// --- English: every content word is a concept or a term of the clause -----------------------------

function englishProblems({ da, en }: Sentences, source: Source, lexicon: Lexicon): string[] {
  const danish = [...source.words, ...words(da)];
  const concepts = new Set([
    ...conceptsIn(danish, lexicon),
    ...danish.flatMap((word) => conceptsIn([word], lexicon)),
  ]);
  const known = { ...source, stems: new Set(danish.map(stem)), words: danish };
  const tokens = words(en);
  return [...new Set(tokens)]
    .filter((word) => !isNumber(word) && !ENGLISH_GRAMMAR.has(word) && !forceOf(word, "en"))
    .filter((word) => !known.stems.has(stem(word)))
    .filter((word) => !isTermSaid(word, known))
    .filter((word) => !isConceptSaid(word, tokens, concepts, lexicon))
    .map((word) => `en: "${word}" is not in the clause`);
}

function isTermSaid(word: string, source: Source): boolean {
  const danish = ENGLISH_TERMS.get(englishStem(word)) ?? [];
  return danish.some((term) => words(term).every((part) => isSaid(part, source)));
}

/** Whether what the word names, alone or with its neighbours, is named in the clause. */
function isConceptSaid(
  word: string,
  tokens: readonly string[],
  concepts: ReadonlySet<string>,
  lexicon: Lexicon,
): boolean {
  const named = tokens.flatMap((token, at) => {
    if (token !== word) return [];
    const spans = [tokens.slice(at, at + 1), tokens.slice(at, at + 3), tokens.slice(at - 1, at + 1)];
    return spans.flatMap((span) => conceptsIn(span, lexicon).slice(0, 1));
  });
  return named.some((concept) => !TOO_GENERAL.has(concept) && concepts.has(concept));
}

// --- Numbers and dates ------------------------------------------------------------------------------

function numberProblems({ da, en }: Sentences, source: Source): string[] {
  const inClause = new Set(source.words.flatMap(numbersIn));
  const inDanish = new Set(words(da).flatMap(numbersIn));
  const inEnglish = new Set(words(en).flatMap(numbersIn));
  return [
    ...[...inDanish].filter((one) => !inClause.has(one)).map((one) => `da: ${one} is not in the clause`),
    ...[...inEnglish].filter((one) => !inDanish.has(one)).map((one) => `en: ${one} is not in da`),
    ...[...inDanish].filter((one) => !inEnglish.has(one)).map((one) => `en: ${one} of da is missing`),
  ];
}

/** `5`, `05`, `fem`, `five`, `maj` and `May` are the same number. */
function numbersIn(word: string): number[] {
  if (/^\d+$/u.test(word)) return [Number(word)];
  const number = NUMBER_WORDS.get(word) ?? MONTHS.get(word);
  return number === undefined ? [] : [number];
}

function isNumber(word: string): boolean {
  return numbersIn(word).length > 0;
}

// --- Force: must, may, not, always, at least ---------------------------------------------------------

const forces = Object.keys(FORCES) as Force[];

function forceOf(word: string, language: "da" | "en"): Force | undefined {
  return forces.find((force) => FORCES[force][language].has(word));
}

function forcesIn(text: string, language: "da" | "en"): Set<Force> {
  return new Set(words(text).flatMap((word) => forceOf(word, language) ?? []));
}

function forceProblems({ da, en, quote }: Sentences): string[] {
  const [inQuote, inDanish, inEnglish] = [forcesIn(quote, "da"), forcesIn(da, "da"), forcesIn(en, "en")];
  return [
    ...[...inDanish].filter((one) => !inQuote.has(one)).map((one) => `da: "${one}" is not in the quote`),
    ...[...inEnglish].filter((one) => !inDanish.has(one)).map((one) => `en: "${one}" is not in da`),
    ...[...inDanish].filter((one) => !inEnglish.has(one)).map((one) => `en: "${one}" of da is missing`),
    ...misplaced(da, quote),
    ...dropped(da, quote),
  ];
}

/** What `da` says that one must or may not, the quote says so of, in one sentence. */
function misplaced(da: string, quote: string): string[] {
  const sentences = sentencesOf(quote);
  return bound(da).flatMap(({ force, word, next }) => {
    const said = sentences.some(
      (one) => forcesIn(one, "da").has(force) && words(one).some((other) => isSame(other, next)),
    );
    return said ? [] : `da: the quote does not say "${word} ${next}"`;
  });
}

/** What the quote denies or only allows for, `da` does not say without that. */
function dropped(da: string, quote: string): string[] {
  const inDanish = forcesIn(da, "da");
  return bound(quote)
    .filter(({ force, next }) => !inDanish.has(force) && words(da).some((one) => isSame(one, next)))
    .map(({ word, next }) => `da: leaves out "${word}" before "${next}"`);
}

/** Every word of force with the content word it bears on: the next one. */
function bound(text: string): { force: Force; word: string; next: string }[] {
  return sentencesOf(text).flatMap((sentence) => {
    const tokens = words(sentence);
    return tokens.flatMap((word, at) => {
      const force = forceOf(word, "da");
      const next = tokens.slice(at + 1).find((one) => !GRAMMAR.has(one) && !forceOf(one, "da"));
      return force && next ? [{ force, word, next }] : [];
    });
  });
}

function isSame(a: string, b: string): boolean {
  return rootOf(stem(a)) === rootOf(stem(b));
}
