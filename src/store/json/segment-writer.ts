import type { Seal } from "../seal.ts";
import { checkedLine } from "./checked-line.ts";
import type { Disk, DiskFile } from "./disk.ts";
import {
  BATCH_BEGINS,
  batchPlace,
  type EndLine,
  type JournalEnd,
  type SegmentHeader,
  segmentAt,
} from "./segments.ts";

/** The end of the journal, where commits are written. */
export interface SegmentWriter {
  readonly first: number;
  /** Writes commits, each the text of its changes; they are on disk when the promise resolves. */
  write(seq: number, commits: readonly string[]): Promise<number>;
  /** Says that another segment goes on after the commit `last`. */
  end(last: number): Promise<void>;
  close(): Promise<void>;
}

// To write where something is already takes the disk about half as long as to make a file longer.
const AHEAD = Buffer.alloc(1 << 20);
/** With so many bytes at once it takes longer to write them twice. */
const LARGE = 16 << 10;

/** Makes the segment that begins with the commit `first`: all of it is there, or nothing. */
export async function createSegment(
  disk: Disk,
  dir: string,
  first: number,
  seal?: Seal,
): Promise<SegmentWriter> {
  const { path } = segmentAt(dir, first);
  const header: SegmentHeader = { journal: 1, first, key: seal?.keyId };
  const line = checkedLine(JSON.stringify(header));
  const file = await disk.create(`${path}.tmp`);
  try {
    putAll(file, line, 0);
    await file.sync();
    await disk.rename(`${path}.tmp`, path);
    await disk.syncFolder(dir);
  } catch (error) {
    await file.close();
    throw error;
  }
  return writerAt(file, first, line.length, seal);
}

function writerAt(file: DiskFile, first: number, start: number, seal?: Seal): SegmentWriter {
  let position = start;
  let length = start;

  const add = async (line: Buffer) => {
    putAll(file, line, position);
    position += line.length;
    if (position > length && line.length < LARGE) {
      putAll(file, AHEAD, position);
      length = position + AHEAD.length;
    }
    await file.sync();
    return line.length;
  };

  return {
    first,
    write: (seq, commits) => add(checkedLine(batchText(seq, `[${commits.join(",")}]`, seal))),
    async end(last) {
      await add(endLine(last));
      await file.truncate(position);
      await file.close();
    },
    close: () => file.close(),
  };
}

/** Ends a segment that a crash left open, after the commit `last`, which goes to the byte `length`. */
export async function endSegment(
  disk: Disk,
  { segment, length }: JournalEnd,
  last: number,
): Promise<void> {
  const file = await disk.modify(segment.path);
  try {
    await file.truncate(length);
    putAll(file, endLine(last), length);
    await file.sync();
  } finally {
    await file.close();
  }
}

function endLine(last: number): Buffer {
  const line: EndLine = { end: last };
  return checkedLine(JSON.stringify(line));
}

function batchText(seq: number, commits: string, seal?: Seal): string {
  if (!seal) return `${BATCH_BEGINS}${seq},"c":${commits}}`;
  return `${BATCH_BEGINS}${seq},"x":"${seal.seal(commits, batchPlace(seq))}"}`;
}

/** What is left out by one write is in the next; an error is never answered with another try. */
function putAll(file: DiskFile, bytes: Uint8Array, position: number): void {
  for (let done = 0; done < bytes.length; ) {
    const taken = file.put(bytes.subarray(done), position + done);
    if (taken === 0) throw Object.assign(new Error("nothing was written"), { code: "EIO" });
    done += taken;
  }
}
