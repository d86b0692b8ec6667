import { readdirSync } from "node:fs";
import { basename, join } from "node:path";
import type { Disk } from "./disk.ts";

/** A file of the journal: it holds the commits from `first` on, up to the next segment. */
export interface Segment {
  readonly path: string;
  readonly first: number;
}

/** The segment that the last commit is in, and the byte after that. */
export interface JournalEnd {
  readonly segment: Segment;
  readonly length: number;
}

export function segmentAt(dir: string, first: number): Segment {
  return { path: join(dir, `journal-${String(first).padStart(16, "0")}.log`), first };
}

/** The segments in a folder, in their order. */
export function segmentsIn(dir: string): Segment[] {
  return readdirSync(dir)
    .flatMap((name) => /^journal-(\d{16})\.log$/.exec(name)?.[1] ?? [])
    .sort()
    .map((first) => segmentAt(dir, Number(first)));
}

/** Removes the segments that hold nothing after the commit `seq`; one begins right after it. */
export async function dropSegments(disk: Disk, dir: string, seq: number): Promise<void> {
  for (const { path, first } of segmentsIn(dir)) if (first <= seq) await disk.remove(path);
}

/** What the first line of a segment says. */
export interface SegmentHeader {
  readonly journal: 1;
  readonly first: number;
  /** Under which key the rest is sealed. */
  readonly key?: string | undefined;
}

/** Several commits that became durable at once, the first of them with the number `s`. */
export interface BatchLine {
  readonly s: number;
  /** The changes of each commit. */
  readonly c?: unknown;
  /** The same, sealed. */
  readonly x?: string;
}

/** The last line of a segment that another one follows. */
export interface EndLine {
  readonly end: number;
}

/** How the text of every batch line begins. */
export const BATCH_BEGINS = '{"s":';

/** What a sealed batch belongs to, so that nothing can be sealed for one place and put in another. */
export function batchPlace(seq: number): string {
  return `journal ${seq}`;
}

/** The name of a segment, for messages. */
export function nameOf({ path }: Segment): string {
  return basename(path);
}
