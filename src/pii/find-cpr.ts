import { besideOf } from "./beside.ts";
import { type Candidate, candidatesIn } from "./candidates.ts";
import { fitsChecksum } from "./checksum.ts";
import { type Above, aboveEach } from "./headings.ts";
import { plainSigns } from "./plain-signs.ts";
import type { Sense } from "./senses.ts";
import type { Strength } from "./shapes.ts";
import { type Words, wordsForText } from "./words.ts";

/** A CPR number in a text. */
export interface CprFound {
  /** As it stands there, with what stands between its digits. */
  readonly text: string;
  readonly start: number;
  /** The place after its last sign. */
  readonly end: number;
  readonly evidence: Evidence;
}

/** What tells that it is one. No part of it is needed by itself. */
interface Evidence {
  /** How much the way it is written says. */
  readonly written: Strength;
  /** Whether it fits modulus 11. */
  readonly checksum: boolean;
  /** Whether a word beside it, near it or above it says so. */
  readonly word: boolean;
}

/** What the words around it and above it say. */
interface Said {
  readonly sense: Sense | undefined;
  readonly word: boolean;
}

/** How far apart the numbers of a list may stand. */
const LONGEST_JOIN = 12;
const TIME_OF_DAY = /^(?:[01]\d|2[0-3])[0-5]\d$/;

/**
 * The CPR numbers in `text`, in order: ordinary ones and replacement numbers, with a date there was. Ten digits with a
 * hyphen are one; ten bare digits are one when the checksum fits or a word says so, unless they stand beside the word
 * for another number. It takes time in proportion to the length of `text`.
 *
 * @throws VogterError `pii.invalid-words` when `data/pii.yaml` cannot be used
 */
export function findCpr(text: string): readonly CprFound[] {
  const plain = plainSigns(text);
  const candidates = Array.from(candidatesIn(plain)).filter(mayBeOne);
  if (candidates.length === 0) return [];
  const known = wordsForText();
  const above = aboveEach(plain, candidates, known);
  const found: CprFound[] = [];
  let last: { readonly end: number; readonly sense: Sense | undefined } | undefined;
  for (const candidate of candidates) {
    const { value: lines } = above.next();
    const { start, end } = candidate;
    if (!lines || start < (found.at(-1)?.end ?? 0)) continue;
    const isListed = last && !lines.isInTable && joinsList(plain.slice(last.end, start), known);
    const said = saidOf(plain, candidate, lines, isListed ? last?.sense : undefined, known);
    last = { end, sense: said.sense };
    const evidence = evidenceFor(candidate, said);
    if (evidence) found.push({ text: text.slice(start, end), start, end, evidence });
  }
  return found;
}

function mayBeOne({ isRealDate, strength }: Candidate): boolean {
  return isRealDate && strength !== "slight";
}

/** The word for the column comes first, then the word beside the number, then what was said of the list it is in. */
function saidOf(
  plain: string,
  { start, end }: Candidate,
  { column, isUnderCpr }: Above,
  listed: Sense | undefined,
  known: Words,
): Said {
  if (column) return { sense: column, word: column === "cpr" };
  const beside = besideOf(plain, start, end, known);
  const sense = beside.sense ?? listed;
  const word =
    sense === "cpr" || (!isOther(sense) && (sense === "person" || isUnderCpr || beside.isNearCpr));
  return { sense, word };
}

/** What tells that `candidate` is a CPR number; nothing if that is not enough. */
function evidenceFor({ digits, strength }: Candidate, { sense, word }: Said): Evidence | undefined {
  const checksum = fitsChecksum(digits);
  const isTime = sense === "stamp" && TIME_OF_DAY.test(digits.slice(6));
  const suffices: Readonly<Record<Strength, boolean>> = {
    firm: word || checksum || !isTime,
    likely: word || checksum || !(isTime || isOther(sense)),
    weak: word || (checksum && !isOther(sense)),
    faint: word,
    slight: false,
  };
  return suffices[strength] ? { written: strength, checksum, word } : undefined;
}

function isOther(sense: Sense | undefined): boolean {
  return sense === "other" || sense === "call" || sense === "unit";
}

/** Whether `between` leads from one number of a list to the next: ", ", " og ", "\n- ". */
function joinsList(between: string, known: Words): boolean {
  if (between.length > LONGEST_JOIN || /[^\s\p{L},;/&+*-]/u.test(between)) return false;
  return known.sensesIn(known.plain(between)).every((sense) => sense === "join");
}
