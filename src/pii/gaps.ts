/** What stands between two runs of digits. */
export type Gap = "dash" | "blank" | "break" | "dot" | "slash" | "mark" | "cell" | "unseen";

/** Longer than this it keeps two numbers apart. */
const LONGEST = 16;
const UNSEEN = /[\u200B-\u200D\u2060\uFEFF]/g;
const DASH = "[-\\u00AD\\u2010-\\u2015\\u2212\\uFE58\\uFE63\\uFF0D]";
const BLANK = "[^\\S\\r\\n]*";
const LOOKS: readonly (readonly [Gap, RegExp])[] = [
  // Also broken after the hyphen, in quoted mail ("> ") and in quoted-printable ("=").
  ["dash", new RegExp(`^[)*]{0,2}${BLANK}${DASH}+[(*]{0,2}(?:${BLANK}|${BLANK}=?\\r?\\n[\\s>]*)$`)],
  ["blank", /^[^\S\r\n\t]+$/],
  ["break", new RegExp(`^${BLANK}=?\\r?\\n[\\s>]*(?:${DASH}${BLANK})?$`)],
  ["dot", /^\.$/],
  ["slash", /^\/$/],
  ["mark", /^(?:[_:,+*·~]|[)\s]*\()$/],
  ["cell", /^["'\s]*[|;,\t]["'\s]*$/],
  ["unseen", /^$/],
];
/** Nearly every gap is one of these, and a text can be full of them. */
const USUAL: ReadonlyMap<string, Gap> = new Map([
  [" ", "blank"],
  ["-", "dash"],
  [".", "dot"],
  ["/", "slash"],
  ["\n", "break"],
  [";", "cell"],
]);

/** What stands in `text` from `start` to `end`; nothing when it does not hold a number together. */
export function gapIn(text: string, start: number, end: number): Gap | undefined {
  if (end - start > LONGEST) return undefined;
  const between = text.slice(start, end);
  const usual = USUAL.get(between);
  if (usual) return usual;
  const seen = between.replace(UNSEEN, "");
  return LOOKS.find(([, look]) => look.test(seen))?.[0];
}
