/** Signs as a web page or an address spells them, and the plain sign they stand for. */
const SPELLED: readonly (readonly [RegExp, string])[] = [
  [/&(?:nbsp|thinsp|#160|#xa0);|%20|%C2%A0|<br ?\/?>/gi, " "],
  [/&(?:[nm]dash|minus|shy|hyphen|#45|#821[0-3]|#8722);|%2D|%E2%80%9[0-4]/gi, "-"],
];
const FULL_WIDTH_DIGIT = /[\uFF10-\uFF19]/g;

/** What has ten digits in it and is never a CPR number: a UUID, a digest, the id of a Slack message (until 2033). */
const OPAQUE =
  /\b[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}\b|\b(?=\d{0,63}[a-f])[0-9a-f]{16,64}\b|\b1[5-9]\d{8}\.\d{6}\b/gi;

/**
 * `text` with full-width digits and spelled-out signs as plain ones, and ids crossed out. It has the same length, so
 * that a place in it is the same place in `text`.
 */
export function plainSigns(text: string): string {
  const plain = SPELLED.reduce(
    (rest, [spelled, sign]) => rest.replace(spelled, (found) => sign.repeat(found.length)),
    text.replace(FULL_WIDTH_DIGIT, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0)),
  );
  return plain.replace(OPAQUE, (id) => "x".repeat(id.length));
}
