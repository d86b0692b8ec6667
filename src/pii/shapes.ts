import type { Gap } from "./gaps.ts";

/** How much a way of writing says by itself. */
export type Strength =
  /** Hardly anything else is written so. */
  | "firm"
  /** Few other things are. */
  | "likely"
  /** The checksum or a word has to say it too. */
  | "weak"
  /** A word has to say it. */
  | "faint"
  /** Not even a word is enough; it is only hidden. */
  | "slight";

/** The ways to write a CPR number, by the lengths of its runs of digits, and what each says with these gaps between. */
const SHAPES: ReadonlyMap<string, (gaps: readonly Gap[]) => Strength> = new Map<
  string,
  (gaps: readonly Gap[]) => Strength
>([
  ["10", () => "weak"],
  ["6 4", ([gap = "cell"]) => STRENGTH_OF_GAP[gap]],
  ["2 2 2 4", datedBy],
  // With the year in full. It has to agree with the digit of the century, so that "31.12.2026-2359" is none.
  ["8 4", ([gap]) => (gap === "dash" ? "firm" : "faint")],
  ["2 2 4 4", (gaps) => (gaps[2] === "dash" ? datedBy(gaps) : "faint")],
  ...["6 2 2", "4 6", "4 2 4", "2 2 6", "2 2 2 2 2", "1 1 1 1 1 1 1 1 1 1"].map(
    (lengths): [string, (gaps: readonly Gap[]) => Strength] => [lengths, () => "faint"],
  ),
]);

const STRENGTH_OF_GAP: Readonly<Record<Gap, Strength>> = {
  dash: "firm",
  blank: "likely",
  break: "weak",
  dot: "weak",
  slash: "weak",
  mark: "weak",
  unseen: "weak",
  cell: "faint",
};

/** "01.01.90-1234": the date has its own separators, and another stands after it. */
function datedBy([first, second, last]: readonly Gap[]): Strength {
  if (first !== second || last === first || last === "cell") return "faint";
  return last === "dash" ? "firm" : "weak";
}

/** What it says to be written in runs of these `lengths` with these `gaps` between; nothing if nobody writes it so. */
export function strengthOf(lengths: readonly number[], gaps: readonly Gap[]): Strength | undefined {
  return SHAPES.get(lengths.join(" "))?.(gaps);
}

const WEAKENED: Readonly<Record<Strength, Strength>> = {
  firm: "weak",
  likely: "weak",
  weak: "faint",
  faint: "slight",
  slight: "slight",
};

/** What is left of `strength` when more digits or letters hang on, as in a longer number. */
export function weakened(strength: Strength): Strength {
  return WEAKENED[strength];
}
