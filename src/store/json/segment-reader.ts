import { type Keys, type Seal, sealFor } from "../seal.ts";
import { textAtEndOf, textIn } from "./checked-line.ts";
import type { Entry } from "./entry.ts";
import { type Line, linesOf, withFile } from "./lines.ts";
import { damaged } from "./refusals.ts";
import {
  BATCH_BEGINS,
  type BatchLine,
  batchPlace,
  type EndLine,
  nameOf,
  type Segment,
  type SegmentHeader,
} from "./segments.ts";

/** How far a segment goes. */
export interface SegmentEnd {
  /** The last commit in it; one less than its first if there is none. */
  readonly last: number;
  /** Whether it says that another segment goes on. */
  readonly goesOn: boolean;
  /** The byte after the last line of it. */
  readonly length: number;
  /** Whether something follows there that was being written when the power went, or the process died. */
  readonly torn: boolean;
}

/**
 * Hands the changes of each commit in a segment to `apply`.
 * @throws VogterError `store.damaged` when something is wrong that no crash leaves behind
 */
export function readSegment(
  segment: Segment,
  keys: Keys | undefined,
  apply: (changes: readonly Entry[]) => void,
): SegmentEnd {
  const file = nameOf(segment);
  return withFile(segment.path, (opened) => {
    const lines = linesOf(opened);
    const header = lines.next().value ?? undefined;
    const seal = sealFor(file, headerIn(segment, header).key, keys);
    let last = segment.first - 1;
    let length = endOf(header);
    for (const line of lines) {
      const text = line.ended ? textIn(line.bytes) : undefined;
      if (text === undefined) {
        return { last, length, goesOn: false, torn: isTorn(file, line, lines) };
      }
      length = endOf(line);
      const parsed = JSON.parse(text) as BatchLine | EndLine;
      requireFollowing(file, line, last, parsed);
      if ("end" in parsed) return { last, length, goesOn: true, torn: false };
      for (const changes of commitsIn(parsed, seal)) {
        apply(changes);
        last++;
      }
    }
    return { last, length, goesOn: false, torn: false };
  });
}

/** Whether there is any commit in a segment. */
export function hasCommits(segment: Segment): boolean {
  return withFile(segment.path, (opened) => {
    const lines = linesOf(opened);
    headerIn(segment, lines.next().value ?? undefined);
    return lines.some(holdsBatch);
  });
}

function headerIn(segment: Segment, line: Line | undefined): SegmentHeader {
  const text = line?.ended ? textIn(line.bytes) : undefined;
  if (text === undefined) throw damaged(nameOf(segment), 0, "its first line is not whole");
  const header = JSON.parse(text) as SegmentHeader;
  if (header.journal === 1 && header.first === segment.first) return header;
  throw damaged(nameOf(segment), 0, "it has the name of another segment");
}

function commitsIn({ s, c, x }: BatchLine, seal: Seal | undefined): readonly Entry[][] {
  return (x === undefined ? c : JSON.parse(seal?.open(x, batchPlace(s)) ?? "[]")) as Entry[][];
}

/**
 * Whether something was being written in place of a line that is not whole. Damage is what a crash leaves only if
 * nothing that was written later is there, because a batch is written only after the one before it is on the disk.
 */
function isTorn(file: string, line: Line, following: Iterable<Line>): boolean {
  if (!line.ended && line.bytes.equals(Buffer.alloc(line.bytes.length))) return false;
  const what = "commits that were written later are there";
  if (holdsBatch(line)) throw damaged(file, line.start, what);
  for (const later of following) if (holdsBatch(later)) throw damaged(file, line.start, what);
  return true;
}

function requireFollowing(file: string, { start }: Line, last: number, line: BatchLine | EndLine) {
  const follows = "end" in line ? line.end === last : line.s === last + 1;
  if (!follows) throw damaged(file, start, `after commit ${last} something else follows`);
}

function endOf(line: Line | undefined): number {
  return line ? line.start + line.bytes.length + 1 : 0;
}

/** A damaged line may hold a whole one, if what was between the two was damaged. */
function holdsBatch({ bytes, ended }: Line): boolean {
  return ended && textAtEndOf(bytes, BATCH_BEGINS) !== undefined;
}
