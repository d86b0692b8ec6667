/** Signs as a web page or an address spells them, and the plain sign they stand for; each begins with one of the first. */
const SPELLED: readonly (readonly [readonly string[], RegExp, string])[] = [
  [["&", "%", "<"], /&(?:nbsp|thinsp|#160|#xa0);|%20|%C2%A0|<br ?\/?>/gi, " "],
  [["&", "%"], /&(?:[nm]dash|minus|shy|hyphen|#45|#821[0-3]|#8722);|%2D|%E2%80%9[0-4]/gi, "-"],
];
const FULL_WIDTH_DIGITS = [..."０１２３４５６７８９"];

/**
 * What has ten digits in it and is never a CPR number: a UUID, a digest, the id of a Slack message (until 2033). Each
 * begins where a word does, with eight hexadecimal digits.
 */
const OPAQUE =
  /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b|\b(?=\d{0,63}[a-f])[0-9a-f]{16,64}\b|\b1[5-9]\d{8}\.\d{6}\b/iy;
const SHORTEST_OPAQUE = 8;

/**
 * `text` with full-width digits and spelled-out signs as plain ones, and ids crossed out. It has the same length, so
 * that a place in it is the same place in `text`.
 */
export function plainSigns(text: string): string {
  const plain = SPELLED.reduce(
    (rest, [first, spelled, sign]) =>
      first.some((one) => rest.includes(one))
        ? rest.replace(spelled, (found) => sign.repeat(found.length))
        : rest,
    FULL_WIDTH_DIGITS.reduce(
      (rest, digit, i) => (rest.includes(digit) ? rest.replaceAll(digit, String(i)) : rest),
      text,
    ),
  );
  return withoutIds(plain);
}

/**
 * Looks for ids only where there are digits enough, and so at every eighth sign first: to try the pattern at every word
 * takes most of the time otherwise.
 */
function withoutIds(plain: string): string {
  const parts: string[] = [];
  let done = 0;
  for (let at = 0; at + SHORTEST_OPAQUE <= plain.length; ) {
    const last = at + SHORTEST_OPAQUE - 1;
    if (!isHex(plain.charCodeAt(last))) {
      at = last + 1;
      continue;
    }
    let [start, end] = [last, last + 1];
    while (start > at && isHex(plain.charCodeAt(start - 1))) start--;
    while (isHex(plain.charCodeAt(end))) end++;
    at = end + 1;
    if (end - start < SHORTEST_OPAQUE || start < done) continue;
    OPAQUE.lastIndex = start;
    const [id] = OPAQUE.exec(plain) ?? [];
    if (id === undefined) continue;
    parts.push(plain.slice(done, start), "x".repeat(id.length));
    done = start + id.length;
  }
  return parts.length === 0 ? plain : parts.join("") + plain.slice(done);
}

/** 0-9, a-f and A-F; not where the text ends. */
function isHex(code: number): boolean {
  return (code >= 48 && code <= 57) || (code >= 97 && code <= 102) || (code >= 65 && code <= 70);
}
