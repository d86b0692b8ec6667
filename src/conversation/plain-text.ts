/** What people may ask in one message, in characters; more than a page is not a question. */
export const QUESTION_LIMIT = 2_000;

// Control characters, and the invisible ones that turn the reading direction or have no width: they carry no
// meaning in a question, and could dress up what is shown.
const INVISIBLE = /[\p{Cc}\u00AD\u061C\u200B-\u200F\u202A-\u202E\u2060-\u2069\uFEFF]/gu;

/** What a person wrote, without invisible characters and with single spaces. */
export function plainText(text: string): string {
  return text
    .toWellFormed()
    .normalize("NFC")
    .replace(/[\s\u0085]+/gu, " ")
    .replace(INVISIBLE, "")
    .trim();
}

/** The first `limit` characters of `text`, never half of one. */
export function firstCharacters(text: string, limit: number): string {
  return text
    .slice(0, limit)
    .toWellFormed()
    .replace(/\uFFFD$/u, "");
}
