/** A file for somebody to keep. */
export interface MadeFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly mime: string;
}

/** A name that every file system takes: `HÆN-2026-0042 anmeldelse` becomes `HAEN-2026-0042-anmeldelse`. */
export function fileName(words: string, ending: string): string {
  const plain = words
    .replaceAll("æ", "ae")
    .replaceAll("Æ", "AE")
    .replaceAll("ø", "oe")
    .replaceAll("Ø", "OE")
    .replaceAll("å", "aa")
    .replaceAll("Å", "AA")
    .replace(/[^A-Za-z0-9]+/g, "-");
  return `${plain}.${ending}`;
}
