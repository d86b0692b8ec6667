import type { Candidate } from "./candidates.ts";
import type { Sense } from "./senses.ts";
import { cellStarts, type Table, tableUnder } from "./tables.ts";
import type { Words } from "./words.ts";

/** What the lines above a number say of it. */
export interface Above {
  /** What the head of its column says. */
  readonly column: Sense | undefined;
  readonly isInTable: boolean;
  /** Whether it stands in a list under a line such as "CPR-numre:". */
  readonly isUnderCpr: boolean;
}

/** What is still in force from the lines read so far. */
interface Heads {
  readonly table?: Table | undefined;
  readonly cprList: "none" | "just begun" | "going on";
}

interface Line {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

const LONGEST_HEADING = 80;
/** A heading names what follows; a sentence has said it all. */
const ENDS_SENTENCE = /[.!?]\s*$/;
/** A longer line is no row of a table that a person reads. */
const LONGEST_ROW = 5000;

/** What the lines above each of `candidates` say, in their order. Each line of `text` is looked at once. */
export function* aboveEach(
  text: string,
  candidates: readonly Candidate[],
  words: Words,
): Generator<Above, undefined> {
  let heads: Heads = { cprList: "none" };
  let next = 0;
  for (const line of linesOf(text)) {
    if (next === candidates.length) return;
    const first = next;
    while ((candidates[next]?.start ?? line.end) < line.end) next++;
    if (next > first) heads = yield* aboveRow(line, candidates.slice(first, next), heads);
    else if (line.text.length <= LONGEST_ROW) heads = headsAfter(line, heads, words);
  }
}

function* linesOf(text: string): Generator<Line> {
  for (let start = 0; start <= text.length; ) {
    const at = text.indexOf("\n", start);
    const end = at === -1 ? text.length : at;
    yield { text: text.slice(start, end), start, end };
    start = end + 1;
  }
}

/** What is said of the candidates on one line. Returns the heads that are still in force. */
function* aboveRow(
  { text, start }: Line,
  candidates: readonly Candidate[],
  { table, cprList }: Heads,
): Generator<Above, Heads> {
  const cells = table && text.length <= LONGEST_ROW ? cellStarts(text, table.divider) : [];
  const isInTable = cells.length > 1;
  let cell = 0;
  for (const candidate of candidates) {
    while ((cells[cell + 1] ?? Number.POSITIVE_INFINITY) <= candidate.start - start) cell++;
    const column = isInTable ? table?.columns[cell] : undefined;
    yield { column, isInTable, isUnderCpr: !isInTable && cprList !== "none" };
  }
  return { table: isInTable ? table : undefined, cprList };
}

/** The heads in force after a line without a candidate. */
function headsAfter({ text }: Line, { table, cprList }: Heads, words: Words): Heads {
  if (text.trim() === "") return { cprList: cprList === "just begun" ? "going on" : "none" };
  const continued = table && cellStarts(text, table.divider).length > 1 ? table : undefined;
  const begun = tableUnder(text, words) ?? continued;
  const senses = words.sensesIn(words.plain(text));
  if (senses.includes("cpr")) {
    const isHeading = text.length <= LONGEST_HEADING && !ENDS_SENTENCE.test(text);
    return { table: begun, cprList: isHeading ? "just begun" : "none" };
  }
  const goesOn = cprList !== "none" && !senses.includes("other");
  return { table: begun, cprList: goesOn ? "going on" : "none" };
}
