import { beginsWithDay, birthDateIn, yearIn } from "./cpr-date.ts";
import type { Gap } from "./gaps.ts";
import { type Run, runsFromEach } from "./runs.ts";
import { type Strength, strengthOf, weakened } from "./shapes.ts";

/** What has the form of a CPR number. Whether it is one is for the words around it to say. */
export interface Candidate {
  readonly start: number;
  readonly end: number;
  /** The ten characters, without what stands between them. */
  readonly digits: string;
  readonly strength: Strength;
  /** Whether there was such a day. */
  readonly isRealDate: boolean;
}

/**
 * A replacement number with letters (eCPR), DDMMYYCAAG: C is 1 or 7 in the national ones, 0 or 6 in the regions' own,
 * AA are letters, and G is odd for a man (Sundhedsdatastyrelsen, "Nationalt eCPR").
 */
const WITH_LETTERS =
  /(?<![\p{L}\d])(\d{6})[-\u2010-\u2015\u2212 ]?([0167][A-Z]{2}\d)(?![\p{L}\d])/iuy;
const LETTER_OR_PLUS = /[\p{L}+]/u;

/**
 * Everything in `plain`, as `plainSigns` makes it, that has the form of a CPR number, by where it starts; two may
 * overlap. It takes time in proportion to the length of the text, whatever that holds.
 */
export function* candidatesIn(plain: string): Generator<Candidate> {
  for (const runs of runsFromEach(plain)) {
    const [first] = runs;
    if (!first || !beginsWithDay(first.digits)) continue;
    const candidate = withLetters(plain, first) ?? inDigits(plain, first, runs);
    if (candidate) yield candidate;
  }
}

function withLetters(text: string, { start, digits: { length } }: Run): Candidate | undefined {
  if (length !== 6 && length !== 7) return undefined;
  WITH_LETTERS.lastIndex = start;
  const [found, date, rest] = WITH_LETTERS.exec(text) ?? [];
  if (found === undefined) return undefined;
  const digits = `${date}${rest}`;
  const strength = digits === digits.toUpperCase() ? "likely" : "weak";
  return dated({ start, end: start + found.length, digits, strength });
}

/** The first of the runs, and as many after it as make ten digits, or twelve when the year is written in full. */
function inDigits(text: string, first: Run, runs: readonly Run[]): Candidate | undefined {
  const count = runsToTen(runs);
  const last = runs[count - 1];
  if (!last) return undefined;
  const parts = runs.slice(0, count);
  const written = parts.map((run) => run.digits).join("");
  const digits = written.length === 12 ? shortYear(written) : written;
  if (digits?.length !== 10) return undefined;
  const lengths = parts.map((run) => run.digits.length);
  const gaps = parts.slice(1).flatMap(({ gap }) => gap ?? []);
  const strength = strengthOf(lengths, gaps);
  if (!strength) return undefined;

  const { start, gap: before } = first;
  const { end } = last;
  const after = runs[count]?.gap;
  const hangsOn =
    isPartOfMore(strength, text.charAt(start - 1), before) ||
    isPartOfMore(strength, text.charAt(end), after);
  return dated({ start, end, digits, strength: hangsOn ? weakened(strength) : strength });
}

/** How many of the runs, joined to each other, make ten digits or more; 0 if they do not. */
function runsToTen(runs: readonly Run[]): number {
  let length = 0;
  for (let i = 0; i < runs.length; i++) {
    const run = runs[i];
    if (!run || (i > 0 && !run.gap)) return 0;
    length += run.digits.length;
    if (length >= 10) return i + 1;
  }
  return 0;
}

/** DDMMYYYYSSSS without the century, if the seventh digit tells the same. */
function shortYear(written: string): string | undefined {
  const digits = written.slice(0, 4) + written.slice(6);
  return yearIn(digits) === Number(written.slice(4, 8)) ? digits : undefined;
}

/** Whether the sign beside it, and what joins it to more digits there, make it a part of something longer. */
function isPartOfMore(strength: Strength, beside: string, gap: Gap | undefined): boolean {
  switch (strength) {
    case "firm":
    case "likely":
      return gap === "dash" && beside.trim() !== "";
    case "weak":
      return LETTER_OR_PLUS.test(beside) || (gap !== undefined && /[-.:]/.test(beside));
    default:
      return gap !== undefined && gap !== "break" && gap !== "cell";
  }
}

function dated(candidate: Omit<Candidate, "isRealDate">): Candidate | undefined {
  const birthDate = birthDateIn(candidate.digits);
  return birthDate === "none" ? undefined : { ...candidate, isRealDate: birthDate === "real" };
}
