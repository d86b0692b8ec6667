/** The classes of data, from what everybody may see to what is best protected. */
export const CLASSES = ["public", "internal", "confidential", "sensitive"] as const;
export type DataClass = (typeof CLASSES)[number];

/** The places of the storage table, in its order. */
export const PLACES = [
  "case_system",
  "network_drive",
  "closed_team",
  "open_channel",
  "guest_channel",
  "chat",
  "onedrive",
  "local_disk",
  "usb",
  "email_internal",
  "email_external",
  "private",
  "public_ai",
  "work_copilot",
  "paper",
  "work_phone",
] as const;
export type PlaceId = (typeof PLACES)[number];

/** What a cell of the storage table says. */
export type CellVerdict = "yes" | "conditional" | "no" | "ask";

/** What comes of a question; `need_class` and `need_place` ask one back. */
export type Verdict = CellVerdict | "need_class" | "need_place";

/** How sure a word of the lexicon is: `weak` words never make a yes by themselves. */
export const STRENGTHS = ["sure", "usual", "weak"] as const;
export type Strength = (typeof STRENGTHS)[number];

/** The stricter of two classes. */
export function stricter(a: DataClass, b: DataClass): DataClass {
  return CLASSES.indexOf(a) >= CLASSES.indexOf(b) ? a : b;
}

/** Whether it is more than ordinary work material. */
export function isHigh(dataClass: DataClass): boolean {
  return dataClass === "confidential" || dataClass === "sensitive";
}
