import type { PlaceWord } from "../lexicon-shape.ts";
import { fold } from "../words/fold.ts";
import type { Hit, TypedScan } from "../words/scan.ts";
import { type Candidate, near, within } from "./candidate.ts";

const BESIDE = 4;

/** The places that the lexicon's words name, under the conditions that stand with them. */
export function namedPlaces({ read, hits }: TypedScan): Candidate[] {
  return hits.flatMap((hit) =>
    [...hit.entries, ...(hit.compound?.tail ?? [])].flatMap((entry): Candidate[] =>
      entry.is === "place" ? candidateOf(entry.place, hit, read) : [],
    ),
  );
}

function candidateOf(word: PlaceWord, { start, end }: Hit, read: TypedScan["read"]): Candidate[] {
  const { term, place } = word;
  if (place === "here" && isElsewhere(read, end)) return [];
  if (word.with && !within(read, 0, read.length, word.with.map(fold))) return [];
  for (const [cue, other] of Object.entries(word.unless ?? {})) {
    const cues = [fold(cue)];
    if (isDeniedAt(read, cues, start, end)) continue;
    if (near(read, start - BESIDE, end + BESIDE, cues) && !near(read, start, end, cues)) {
      return [{ place: other, term, at: start }];
    }
  }
  return [{ place, term, at: start }];
}

const HOUSES =
  "kommunen huset raadhuset skolen afdelingen centret byen landet institutionen omraadet kontoret".split(
    " ",
  );

const PUTS = "laegge laegges smide smides ligge laeg haenge stille placere".split(" ");

/** "Må jeg lægge den her?": what is put somewhere is put here. "Gemme den her" points at the thing. */
export function putHere({ read }: TypedScan): Candidate[] {
  return read.flatMap(({ word, clause }, at): Candidate[] => {
    const next = read[at + 1];
    const ends = next === undefined || next.clause !== clause || next.word === "hvor";
    const isIt = ["den", "det", "dem"].includes(read[at - 1]?.word ?? "");
    const puts = read.slice(Math.max(0, at - 3), at).some((before) => PUTS.includes(before.word));
    return word === "her" && ends && isIt && puts ? [{ place: "here", term: "her", at }] : [];
  });
}

/** "Her i kommunen" is no place in the table. */
function isElsewhere(read: TypedScan["read"], end: number): boolean {
  const preposition = read[end - 1]?.word === "i" ? end - 1 : end;
  const follows = read.slice(preposition, preposition + 3).map(({ word }) => word);
  return (
    ["i", "paa", "in", "at"].includes(follows[0] ?? "") &&
    follows.slice(1).some((word) => HOUSES.includes(word))
  );
}

const NO = new Set("uden ingen ikke no without not".split(" "));

/** "Uden gæster" is not with guests. */
function isDeniedAt(
  read: TypedScan["read"],
  cues: readonly string[],
  start: number,
  end: number,
): boolean {
  return read
    .slice(Math.max(0, start - BESIDE), end + BESIDE)
    .some(
      ({ word }, i, window) =>
        cues.some((cue) => word.startsWith(cue)) && NO.has(window[i - 1]?.word ?? ""),
    );
}
