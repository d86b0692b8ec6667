const [LETTER, HARD, SOFT, SENTENCE, APOSTROPHE, AFTER_DRIVE] = [1, 2, 4, 8, 16, 32];
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
    if (/[\p{L}\p{N}]/u.test(sign)) mark(sign, LETTER);
  }
  return kinds;
}

function is(code: number, kind: number): boolean {
  return ((KINDS[code] ?? 0) & kind) !== 0;
}

const SHORTEST_BLANK = 3;
const [HASH, SECTION, UNDERSCORE, COLON] = [..."#§_:"].map((sign) => sign.charCodeAt(0));

/** Whether a sentence ends here, or a line or a cell: after it a capital is no name. */
export function endsSentence(code: number): boolean {
  return is(code, SENTENCE);
}

/** The characters of a text as numbers, one more than there are, a 0: to look at them one by one takes half as long. */
export function charactersOf(text: string): Uint16Array {
  const bytes = Buffer.alloc(2 * text.length + 2);
  bytes.write(text, "utf16le");
  return new Uint16Array(bytes.buffer, bytes.byteOffset, text.length + 1);
}

/** Where the word that begins at `at` ends; `at` itself when none begins there. */
export function endOfWord(text: Uint16Array, at: number): number {
  const code = text[at] ?? 0;
  if (code === SECTION) return at + 1;
  if (code === UNDERSCORE) return endOfBlank(text, at);
  const first = code === HASH ? at + 1 : at;
  let end = endOfLetters(text, first);
  // "Må'et": an apostrophe between letters is a part of the word.
  while (end > at && is(text[end] ?? 0, APOSTROPHE) && is(text[end + 1] ?? 0, LETTER)) {
    end = endOfLetters(text, end + 1);
  }
  if (end === first) return at;
  const isDrive = end === at + 1 && text[end] === COLON && code > NINE;
  return isDrive && isAfterDrive(text, end + 1) ? end + 1 : end;
}

const NINE = "9".charCodeAt(0);

function endOfLetters(text: Uint16Array, at: number): number {
  let end = at;
  while (is(text[end] ?? 0, LETTER)) end++;
  return end;
}

function endOfBlank(text: Uint16Array, at: number): number {
  let end = at;
  while (text[end] === UNDERSCORE) end++;
  return end - at >= SHORTEST_BLANK ? end : at;
}

function isAfterDrive(text: Uint16Array, at: number): boolean {
  return at === text.length - 1 || is(text[at] ?? 0, AFTER_DRIVE);
}

export function isBreak(text: Uint16Array, at: number): boolean {
  const code = text[at] ?? 0;
  if (is(code, HARD)) return true;
  // The 0 at the end is below a space.
  return is(code, SOFT) && (text[at + 1] ?? 0) <= SPACE;
}

const SPACE = " ".charCodeAt(0);
