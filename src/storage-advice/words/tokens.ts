/** A word of a text, folded, and where it stands. */
export interface Token {
  /** Lower case, with ae, oe and aa for æ, ø and å: as people write who have no Danish keyboard. */
  readonly word: string;
  /** The number of the sentence or clause it stands in. */
  readonly clause: number;
  /** Whether it is written as a name is, and not because a sentence begins. */
  readonly named: boolean;
}

/** What a form's blank is read as. */
const BLANK = "____";
const SHORTEST_BLANK = 3;

const [LETTER, CAPITAL, HARD, SOFT, SENTENCE, APOSTROPHE, AFTER_DRIVE] = [1, 2, 4, 8, 16, 32, 64];
/** What each character is, as flags: a table, because a file has a million of them. */
const KINDS = kindsOfCharacters();

/**
 * Hard breaks end a clause wherever they stand, soft ones only before a space; after a sentence a capital is no name.
 * Letters are those that European languages are written with, and digits.
 */
function kindsOfCharacters(): Uint8Array {
  const kinds = new Uint8Array(0x10000);
  const mark = (signs: string, kind: number) => {
    for (const sign of signs) {
      const code = sign.charCodeAt(0);
      kinds[code] = (kinds[code] ?? 0) | kind;
    }
  };
  mark(";\n|/()–—", HARD);
  mark(".?!,:", SOFT);
  mark(".?!\n:|;", SENTENCE);
  mark("'’´", APOSTROPHE);
  mark("\\/ .,;?!\n", AFTER_DRIVE);
  for (let code = 0; code < 0x250; code++) {
    const sign = String.fromCharCode(code);
    if (/[\p{L}\p{N}]/u.test(sign)) mark(sign, /\p{Lu}/u.test(sign) ? LETTER | CAPITAL : LETTER);
  }
  return kinds;
}

function is(code: number, kind: number): boolean {
  return ((KINDS[code] ?? 0) & kind) !== 0;
}

/** Another thing is said after these, comma or not. */
const TURNS = new Set(["men", "but"]);
const NAME = /^\p{Lu}\p{Ll}{2,}/u;
const [HASH, SECTION, UNDERSCORE, COLON] = [..."#§_:"].map((sign) => sign.charCodeAt(0));

/**
 * The words of `text` in order. Punctuation separates clauses and is not among them. By hand and not with a pattern,
 * which takes ten times as long on a file.
 */
export function tokens(text: string): Token[] {
  const source = text.normalize("NFC");
  const folded = new Map<string, string>();
  const found: Token[] = [];
  let clause = 0;
  let begins = true;
  for (let at = 0; at < source.length; ) {
    const code = source.charCodeAt(at);
    const end = endOfWord(source, at, code);
    if (end === at) {
      if (isBreak(source, at, code)) {
        clause++;
        begins ||= is(code, SENTENCE);
      }
      at++;
      continue;
    }
    const raw = source.slice(at, end);
    at = end;
    let word = folded.get(raw);
    if (word === undefined) {
      word = code === UNDERSCORE ? BLANK : fold(raw.toLowerCase());
      folded.set(raw, word);
    }
    if (TURNS.has(word)) clause++;
    found.push({ word, clause, named: !begins && is(code, CAPITAL) && NAME.test(raw) });
    begins = false;
  }
  return found;
}

/** Where the word that begins at `at` ends; `at` itself when none begins there. */
function endOfWord(source: string, at: number, code: number): number {
  if (code === SECTION) return at + 1;
  if (code === UNDERSCORE) return endOfBlank(source, at);
  let end = code === HASH ? at + 1 : at;
  while (is(source.charCodeAt(end), LETTER) || isApostrophe(source, end, at)) end++;
  if (end === at + 1 && code === HASH) return at;
  const isDrive = end === at + 1 && source.charCodeAt(end) === COLON && code > NINE;
  return isDrive && isAfterDrive(source, end + 1) ? end + 1 : end;
}

const NINE = "9".charCodeAt(0);

function endOfBlank(source: string, at: number): number {
  let end = at;
  while (source.charCodeAt(end) === UNDERSCORE) end++;
  return end - at >= SHORTEST_BLANK ? end : at;
}

function isApostrophe(source: string, at: number, start: number): boolean {
  if (!is(source.charCodeAt(at), APOSTROPHE)) return false;
  return at > start && is(source.charCodeAt(at + 1), LETTER);
}

function isAfterDrive(source: string, at: number): boolean {
  return at === source.length || is(source.charCodeAt(at), AFTER_DRIVE);
}

function isBreak(source: string, at: number, code: number): boolean {
  if (is(code, HARD)) return true;
  if (!is(code, SOFT)) return false;
  return at + 1 === source.length || source.charCodeAt(at + 1) <= SPACE;
}

const SPACE = " ".charCodeAt(0);

const LETTERS = new Map(
  Object.entries({ æ: "ae", ä: "ae", ø: "oe", ö: "oe", å: "aa", ü: "u", é: "e", è: "e", á: "a" }),
);

/** A lower-case word in plain letters. */
export function fold(word: string): string {
  return word
    .replace(/['’´]/gu, "")
    .replace(/[æäøöåüéèá]/gu, (letter) => LETTERS.get(letter) ?? letter);
}
