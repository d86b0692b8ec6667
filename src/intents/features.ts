import { spansIn } from "../shared/learning/lexicon.ts";
import { stem } from "../shared/learning/words.ts";
import { type Cues, spokenWords } from "./cues.ts";

const WEIGHT = {
  word: 1,
  pair: 0.8,
  place: 0.6,
  letters: 0.35,
  cue: 1,
  cuePair: 0.6,
  cuesTogether: 0.4,
  opening: 0.6,
  shape: 0.7,
  smiley: 1,
};

/** Words at the beginning that count by their place: they tell a question from a statement. */
const OPENING = 3;
const LETTERS = [3, 4];

/**
 * What a message shows of what is meant: its words and their pairs, the letters they are spelled
 * with, the classes its words belong to, and its shape. What is longer than a screen should be cut before.
 *
 * @returns feature -> weight before rarity is taken into account
 */
export function featuresOf(text: string, cues: Cues): Map<string, number> {
  const found = new Map<string, number>();
  const tokens = spokenWords(text, cues);
  addWords(found, tokens.map(stem));
  addLetters(found, ` ${tokens.join(" ")} `);
  addCues(found, tokens, cues);
  addShape(found, text, tokens.length);
  return found;
}

function addWords(found: Map<string, number>, stems: readonly string[]): void {
  for (const [i, word] of stems.entries()) {
    found.set(`w:${word}`, WEIGHT.word);
    if (i < OPENING) found.set(`${i}:${word}`, WEIGHT.place);
    if (i > 0) found.set(`b:${stems[i - 1]}_${word}`, WEIGHT.pair);
  }
  if (stems.length > 0) found.set(`l:${stems.at(-1)}`, WEIGHT.place);
}

function addLetters(found: Map<string, number>, line: string): void {
  for (const size of LETTERS) {
    for (let at = 0; at + size <= line.length; at++) {
      found.set(`c:${line.slice(at, at + size)}`, WEIGHT.letters);
    }
  }
}

function addCues(found: Map<string, number>, tokens: readonly string[], { lexicon }: Cues): void {
  const spans = spansIn(tokens, lexicon);
  const named = [...new Set(spans.flatMap(({ concepts }) => concepts))].sort();
  for (const [i, cue] of named.entries()) {
    found.set(`k:${cue}`, WEIGHT.cue);
    found.set(`o:${stem(tokens[0] as string)}+${cue}`, WEIGHT.opening);
    for (const other of named.slice(i + 1)) found.set(`k:${cue}+${other}`, WEIGHT.cuesTogether);
  }
  if (named.length === 0) found.set("k:", WEIGHT.cue);
  addPairs(found, "q", [[START], ...spans.map(({ concepts }) => concepts), [END]]);
  // The same with the words that belong to no class left standing: who did what to what.
  const line: (readonly string[])[] = [[START]];
  let at = 0;
  for (const span of spans) {
    while (at < span.at) line.push([stem(tokens[at++] as string)]);
    line.push(span.concepts.map((concept) => concept.toUpperCase()));
    at += span.length;
  }
  for (const word of tokens.slice(at)) line.push([stem(word)]);
  addPairs(found, "m", [...line, [END]]);
}

const START = "^";
const END = "$";

function addPairs(
  found: Map<string, number>,
  kind: string,
  line: readonly (readonly string[])[],
): void {
  for (const [i, here] of line.entries()) {
    for (const before of line[i - 1] ?? []) {
      for (const cue of here) found.set(`${kind}:${before}_${cue}`, WEIGHT.cuePair);
    }
  }
}

const LENGTHS = [1, 3, 6, 12, 24];

function addShape(found: Map<string, number>, text: string, count: number): void {
  found.set(`n:${LENGTHS.find((most) => count <= most) ?? "more"}`, WEIGHT.shape);
  for (const mark of ["?", "!", "…", "..."]) {
    if (text.includes(mark)) found.set(`s:${mark}`, WEIGHT.shape);
  }
  for (const [smiley] of text.matchAll(/\p{Extended_Pictographic}/gu)) {
    found.set(`s:${smiley}`, WEIGHT.smiley);
  }
}
