import { z } from "zod";
import { findCpr } from "../pii/index.ts";
import { readEvalLine } from "./eval-line.ts";

/** A text and the CPR numbers in it, as they stand there and in order. Other fields are ignored. */
const piiCase = z.object({ id: z.string(), text: z.string(), cpr: z.array(z.string()) });

export type PiiCase = z.infer<typeof piiCase>;

/** What was missed in a text and what was found too many. */
interface PiiMiss {
  readonly id: string;
  readonly text: string;
  readonly missed: readonly string[];
  readonly extra: readonly string[];
}

/** How well CPR numbers are found. A share is from 0 to 1, and null when there is nothing to take it of. */
interface PiiReport {
  readonly n: number;
  readonly numbers: number;
  /** Of the numbers there are: found. */
  readonly recall: number | null;
  /** Of what was found: a number. */
  readonly precision: number | null;
}

/** Whether `value` is meant as such a text. */
export function isPiiCase(value: unknown): boolean {
  return typeof value === "object" && value !== null && "text" in value && "cpr" in value;
}

/** @throws VogterError `eval.not-a-pii-case` with exit code 2 */
export function readPiiCase(value: unknown): PiiCase {
  return readEvalLine(value, piiCase, {
    code: "eval.not-a-pii-case",
    mend: "A text has id, text, and cpr, the list of the numbers in it.",
  });
}

/** Looks for the numbers in every text and compares. */
export function scorePii(cases: readonly PiiCase[]): { report: PiiReport; misses: PiiMiss[] } {
  const judged = cases.map(judge);
  const numbers = sum(cases, ({ cpr }) => cpr.length);
  const right = numbers - sum(judged, ({ missed }) => missed.length);
  const found = right + sum(judged, ({ extra }) => extra.length);
  return {
    report: {
      n: cases.length,
      numbers,
      recall: numbers === 0 ? null : right / numbers,
      precision: found === 0 ? null : right / found,
    },
    misses: judged.filter(({ missed, extra }) => missed.length + extra.length > 0),
  };
}

/** The report as a line, after three lines for each of `misses`. */
export function printPii({ n, numbers, recall, precision }: PiiReport, misses: readonly PiiMiss[]) {
  const share = (value: number | null) => (value === null ? "–" : `${(value * 100).toFixed(1)} %`);
  const listed = misses.map(({ id, text, missed, extra }) =>
    [
      id,
      `  text      ${JSON.stringify(text)}`,
      `  missed    ${JSON.stringify(missed)}`,
      `  too many  ${JSON.stringify(extra)}`,
    ].join("\n"),
  );
  const report = `${n} texts, ${numbers} numbers: recall ${share(recall)}, precision ${share(precision)}`;
  return [...listed, report].join("\n\n");
}

/** Each number that is found answers for one that is there, not for two. */
function judge({ id, text, cpr }: PiiCase): PiiMiss {
  const extra = findCpr(text).map((found) => found.text);
  const missed = cpr.filter((number) => {
    const at = extra.indexOf(number);
    if (at !== -1) extra.splice(at, 1);
    return at === -1;
  });
  return { id, text, missed, extra };
}

function sum<T>(items: readonly T[], worth: (item: T) => number): number {
  return items.reduce((total, item) => total + worth(item), 0);
}
