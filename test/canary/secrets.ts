/** What people write, and send in files, that must be nowhere afterwards. */
export const CPR = ["270685-3391", "140972-8856", "030303-7719"] as const;

/** A word that stands in every file, beside a diagnosis. */
export const IN_FILE = "Kanariegulfil";
export const DIAGNOSIS = "skizofreniformkanarie";
/** A word that stands in every file's name. */
export const IN_NAME = "Kanarienavnfil";
/** A word that stands in what is asked of the storage table. */
export const IN_QUESTION = "Kanariespoergsmaal";

/**
 * What is kept by design, so that it is not looked for:
 * - what a person tells of an incident, without CPR numbers: it is the report;
 * - what a person asks the policy, in the buttons under its answer, while a delivery may come again.
 */
export const KEPT_BY_DESIGN = "Kanariehaendelse";

/** Everything to look for, in every writing it may have. */
export function needles(): ReadonlyMap<string, Buffer> {
  const digits = CPR.map((number) => number.replace("-", ""));
  const spaced = CPR.map((number) => number.replace("-", " "));
  const words = [...CPR, ...digits, ...spaced, IN_FILE, DIAGNOSIS, IN_NAME, IN_QUESTION];
  return new Map(words.flatMap((word) => Array.from(writings(word))));
}

function* writings(word: string): Iterable<[string, Buffer]> {
  const utf16 = Buffer.from(word, "utf16le");
  yield [word, Buffer.from(word)];
  yield [`${word} in UTF-16LE`, utf16];
  yield [`${word} in UTF-16BE`, Buffer.from(utf16).swap16()];
  for (const [encoding, bytes] of [
    ["UTF-8", Buffer.from(word)],
    ["UTF-16LE", utf16],
  ] as const) {
    for (const shift of [0, 1, 2]) {
      yield [`${word} in ${encoding} in base64, ${shift} bytes in`, inBase64(bytes, shift)];
    }
  }
}

/** As it stands in base64 when so many bytes are before it: without the signs that its neighbours have a part in. */
function inBase64(bytes: Buffer, shift: number): Buffer {
  const text = Buffer.concat([Buffer.alloc(shift), bytes])
    .toString("base64")
    .replace(/=+$/, "");
  const partly = Math.ceil((shift * 8) / 6);
  const whole = Math.floor(((shift + bytes.length) * 8) / 6);
  return Buffer.from(text.slice(partly, whole));
}
