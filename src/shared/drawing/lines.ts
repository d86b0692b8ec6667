/** How wide letters are in Noto Sans, in parts of the size of the writing; a little more than they are. */
const WIDTHS: readonly (readonly [RegExp, number])[] = [
  [/[ijl.,:;'’|!·]/u, 0.3],
  [/[frt\- ()]/u, 0.42],
  [/[mwMWÆæ@%Œ–→]/u, 1],
  [/[A-ZÅØ]/u, 0.76],
];
const OTHER = 0.63;

/** How wide a line is at most, in pixels. */
export function widthOf(line: string, size: number): number {
  const parts = [...line].map((sign) => WIDTHS.find(([among]) => among.test(sign))?.[1] ?? OTHER);
  return parts.reduce((sum, part) => sum + part, 0) * size;
}

/** A text in lines that are no wider than `width` pixels: no word is left out, and one that is too long is divided. */
export function linesOf(text: string, size: number, width: number): readonly string[] {
  const lines: string[] = [];
  for (const word of text.split(/\s+/u).flatMap((one) => divided(one, size, width))) {
    const last = lines.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && widthOf(longer, size) <= width) lines[lines.length - 1] = longer;
    else lines.push(word);
  }
  return lines;
}

/** The longest parts of a word that fit: after a hyphen of its own, else each but the last with one. */
function divided(word: string, size: number, width: number): readonly string[] {
  if (widthOf(word, size) <= width) return [word];
  const own = word.indexOf("-") + 1;
  if (own > 0 && own < word.length)
    return [word.slice(0, own), ...divided(word.slice(own), size, width)];
  let end = word.length - LEAST;
  while (end > 1 && widthOf(`${word.slice(0, end)}-`, size) > width) end--;
  return [`${word.slice(0, end)}-`, ...divided(word.slice(end), size, width)];
}

/** Fewer letters do not stand on a line of their own. */
const LEAST = 3;
