import { readdirSync } from "node:fs";
import { Low } from "lowdb";
import type { Row } from "../rows.ts";
import type { Keys } from "../seal.ts";
import { type Entry, placeOf, rowIn } from "./entry.ts";
import { damaged, missing } from "./refusals.ts";
import { hasCommits, readSegment, type SegmentEnd } from "./segment-reader.ts";
import { type JournalEnd, nameOf, type Segment, segmentAt, segmentsIn } from "./segments.ts";
import { NO_SNAPSHOT, SNAPSHOT, snapshotAdapter } from "./snapshots.ts";

/** What was found in a store's files. */
export interface Report {
  /** The snapshot that was read; nothing when all of it came from the journal. */
  readonly snapshot?: string;
  /** The last commit that is in that snapshot. */
  readonly snapshotSeq: number;
  /** Snapshots that could not be read, and were not needed because the one before and the journal have it all. */
  readonly damaged: readonly { readonly file: string; readonly error: unknown }[];
  /** How many commits came from the journal. */
  readonly commits: number;
  /** What was being written when the process died: it was acknowledged to nobody. */
  readonly torn?: { readonly file: string; readonly byte: number };
}

/** What the files of a store hold, as of their last commit. */
export interface Recovered {
  readonly seq: number;
  /** As they were written, in no particular order. */
  readonly rows: Iterable<Row>;
  readonly report: Report;
  /** Where the journal ends, unless that has been written down already. */
  readonly end?: JournalEnd;
}

/**
 * Reads a store, and changes nothing.
 * @throws VogterError `store.damaged` and `store.missing`, naming the file: nothing never takes the place of what is
 * lost
 */
export async function recover(dir: string, keys?: Keys): Promise<Recovered> {
  const low = new Low(snapshotAdapter(dir, keys), NO_SNAPSHOT);
  await low.read();
  const { rows: snapshot, seq: snapshotSeq, file, damage } = low.data;
  const [damagedFirst] = damage;

  const segments = segmentsIn(dir).filter(({ first }) => first > snapshotSeq);
  const isFollowed = segments[0]?.first === snapshotSeq + 1;
  if (file === undefined && damagedFirst && !isFollowed) throw damagedFirst.error;
  if (!isFollowed && !isEmpty(dir)) throw notFollowed(file, snapshotSeq);

  const rows = new Map<string, Row>();
  for (const row of snapshot) rows.set(placeOf([row.kind, row.tenant, row.id]), row);
  const apply = (changes: readonly Entry[]) => {
    for (const entry of changes) {
      const row = rowIn(entry);
      if (row) rows.set(placeOf(entry), row);
      else rows.delete(placeOf(entry));
    }
  };
  const { seq, torn, end } = replay(segments, snapshotSeq, (one) => readSegment(one, keys, apply));
  // The journal goes back to the beginning, but what a restore put in is in the snapshot only.
  if (file === undefined && damagedFirst && rows.size === 0) throw damagedFirst.error;

  return {
    seq,
    rows: rows.values(),
    report: {
      ...(file && { snapshot: file }),
      snapshotSeq,
      damaged: damage,
      commits: seq - snapshotSeq,
      ...(torn && end && { torn: { file: nameOf(end.segment), byte: end.length } }),
    },
    ...(end && { end }),
  };
}

/** Whether there never was a store, as opposed to one of which something is left. */
export function isEmpty(dir: string): boolean {
  return !readdirSync(dir).some((name) => /^(db\.json|journal-)/.test(name) && !isTemporary(name));
}

/** Whether it is the name of a file that was not finished, and that nobody relies on. */
export function isTemporary(name: string): boolean {
  return /^(db\.json|journal-).*\.tmp$/.test(name);
}

function replay(
  segments: readonly Segment[],
  snapshotSeq: number,
  read: (segment: Segment) => SegmentEnd,
): { seq: number; torn: boolean; end?: JournalEnd } {
  let seq = snapshotSeq;
  let goesOn = false;
  for (const [n, segment] of segments.entries()) {
    if (segment.first !== seq + 1) throw gap(seq);
    const { last, length, torn, ...found } = read(segment);
    seq = last;
    goesOn = found.goesOn;
    if (goesOn || (n < segments.length - 1 && !torn)) continue;
    // What says that another segment goes on can be torn itself; but then that one has nothing in it yet.
    const rest = segments.slice(n + 1);
    if (rest.every((later) => later.first === seq + 1 && !hasCommits(later))) {
      const isUsed = last >= segment.first;
      return { seq, torn, ...((isUsed || torn) && { end: { segment, length } }) };
    }
    throw damaged(nameOf(segment), length, "commits that were written later are there");
  }
  if (goesOn) throw gap(seq);
  return { seq, torn: false };
}

function gap(seq: number) {
  return missing(nameOf(segmentAt("", seq + 1)), `the journal goes on after commit ${seq}`);
}

function notFollowed(snapshot: string | undefined, seq: number) {
  return snapshot
    ? missing(nameOf(segmentAt("", seq + 1)), `it has what came after ${snapshot}`)
    : missing(SNAPSHOT, "there is only what came after it");
}
