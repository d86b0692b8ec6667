import { fileOf, POLICIES } from "../policy/policies.ts";

/** Lines that stand on the page between two halves of a clause. */
const BETWEEN = /^(?:\d{1,3}|Informationssikkerhedspolitik|Ansvarlig Placering og forklaring .*)$/u;
const LIST_GLYPH = /^(?:[\p{Co}•]|- \\\*)\s*/u;

/**
 * A policy's source as one reads it from the page, made without the project's reader, so that the
 * two can be held against each other: white space collapsed, broken words joined, list glyphs,
 * Markdown's marks and what only belongs to the page removed.
 */
const printed = new Map(POLICIES.map(({ id }) => [id, read(fileOf(id, "policy.txt"))]));

function read(source: string): string {
  let text = "";
  for (const line of source.normalize("NFC").split(/\r?\n/u)) {
    const words = line.trim().replace(/^#+\s/u, "").replaceAll("**", "").replace(LIST_GLYPH, "");
    if (words === "" || BETWEEN.test(words)) continue;
    const broken = text.endsWith("-") && /^\p{Ll}/u.test(words);
    const abbreviation = /\p{Lu}{2}-$/u.test(text);
    if (broken && !abbreviation) text = text.slice(0, -1);
    text += `${broken ? "" : " "}${words}`;
    // "lov- " before a line end is a hyphen that the writer wrote; only the space tells.
    if (/-\s+$/u.test(line)) text += " ";
  }
  return ` ${text} `.replace(/\s+/gu, " ");
}

/** Whether the words stand in the policy's source as they are, none of them cut in two. */
export function isPrinted(policy: string, words: string): boolean {
  const text = printed.get(policy) ?? "";
  for (let at = text.indexOf(words); at !== -1; at = text.indexOf(words, at + 1)) {
    const end = at + words.length;
    if (!isInsideWord(text, at) && !isInsideWord(text, end)) return words !== "";
  }
  return false;
}

/** Whether a cut at this place goes through a word. */
function isInsideWord(text: string, at: number): boolean {
  return /^[\p{L}\p{N}]{2}$/u.test(text.slice(at - 1, at + 1));
}
