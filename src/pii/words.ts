import { readFileSync } from "node:fs";
import { join } from "node:path";
import { parseData } from "../shared/data-file.ts";
import { lookUpIn, type Sense } from "./senses.ts";
import { wordLists } from "./word-lists.ts";

/** The words of `data/pii.yaml`, for one text. */
export interface Words {
  /** The words of `text` as they are looked up: in lower case, wide letters as plain ones, phrases as one word. */
  plain(text: string): string;
  /** What each word of a plain text says. */
  sensesIn(plain: string): readonly (Sense | undefined)[];
}

const FILE = join(import.meta.dirname, "../../data/pii.yaml");
const WORD = /\p{L}+(?:-\p{L}+)*/gu;
let loaded: ReturnType<typeof readWords> | undefined;

/**
 * The words for one text: what they say is looked up once for each, and forgotten with the text. The file is read the
 * first time.
 *
 * @throws VogterError `pii.invalid-words` with exit code 2
 */
export function wordsForText(): Words {
  loaded ??= readWords(readFileSync(FILE, "utf8"));
  const { phrase, senseOf } = loaded;
  const seen = new Map<string, Sense | undefined>();
  const remembered = (word: string) => {
    if (!seen.has(word)) seen.set(word, senseOf(word));
    return seen.get(word);
  };
  return {
    plain: (text) => text.normalize("NFKC").toLowerCase().replace(phrase, "cpr"),
    sensesIn: (plain) => (plain.match(WORD) ?? []).map(remembered),
  };
}

/**
 * What `text`, the content of such a file, says of phrases and of words.
 * @throws VogterError `pii.invalid-words` with exit code 2
 */
export function readWords(text: string) {
  const lists = parseData("data/pii.yaml", text, wordLists, {
    code: "pii.invalid-words",
    mend: "Give each group its lists of words.",
  });
  const phrase = new RegExp(lists.cpr.phrases.map(RegExp.escape).join("|"), "g");
  return { phrase, senseOf: lookUpIn(lists) };
}
