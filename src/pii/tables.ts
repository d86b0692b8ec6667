import type { Sense } from "./senses.ts";
import type { Words } from "./words.ts";

/** What is known of a table from its first row. */
export interface Table {
  readonly divider: Divider;
  /** What the head of each column says of the numbers below it. */
  readonly columns: readonly (Sense | undefined)[];
}

type Divider = (typeof DIVIDERS)[number];
/** Two blanks are what a table pasted from a terminal or a PDF has. */
const DIVIDERS = ["|", ";", "\t", ",", "  "] as const;
const WIDEST_HEAD = 40;

/** The table whose first row is `line`, if a column of it is known to hold numbers. */
export function tableUnder(line: string, words: Words): Table | undefined {
  for (const divider of DIVIDERS) {
    const starts = cellStarts(line, divider);
    const cells = starts.map((start, i) => line.slice(start, starts[i + 1]).trim());
    if (cells.length < 2 || cells.some((cell) => cell.length > WIDEST_HEAD)) continue;
    const columns = cells.map((cell) => senseOfHead(words.sensesIn(words.plain(cell))));
    if (columns.some((sense) => sense !== undefined)) return { divider, columns };
  }
  return undefined;
}

/** Where in `line` each of its cells starts. A divider in quotation marks divides nothing. */
export function cellStarts(line: string, divider: Divider): number[] {
  const unquoted = line.replace(/"[^"]*"/g, (quoted) => "x".repeat(quoted.length));
  const between = divider === "  " ? /[^\S\t]{2,}/g : new RegExp(`[${divider}]`, "g");
  return [0, ...Array.from(unquoted.matchAll(between), (found) => found.index + found[0].length)];
}

function senseOfHead(senses: readonly (Sense | undefined)[]): Sense | undefined {
  if (senses.includes("cpr")) return "cpr";
  return senses.includes("other") ? "other" : undefined;
}
