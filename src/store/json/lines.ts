import { closeSync, fstatSync, openSync, readSync } from "node:fs";

export interface Line {
  /** Without the line feed. */
  readonly bytes: Buffer;
  /** Where it begins in the file. */
  readonly start: number;
  /** False for what stands after the last line feed. */
  readonly ended: boolean;
}

const CHUNK = 1 << 20;
const LINE_FEED = 0x0a;

/** Opens a file for `use`, and closes it after. What is read is one file, even if another takes its name. */
export function withFile<T>(path: string, use: (file: number) => T): T {
  const file = openSync(path, "r");
  try {
    return use(file);
  } finally {
    closeSync(file);
  }
}

/** The lines of an open file, as bytes: a whole store would not fit into one string. */
export function* linesOf(file: number): Generator<Line> {
  const { size } = fstatSync(file);
  let start = 0;
  let rest: Buffer = Buffer.alloc(0);
  while (start + rest.length < size) {
    const bytes = Buffer.concat([rest, chunkAt(file, start + rest.length, size)]);
    if (bytes.length === rest.length) break;
    let begin = 0;
    for (let end = bytes.indexOf(LINE_FEED); end >= 0; end = bytes.indexOf(LINE_FEED, begin)) {
      yield { bytes: bytes.subarray(begin, end), start: start + begin, ended: true };
      begin = end + 1;
    }
    start += begin;
    rest = bytes.subarray(begin);
  }
  if (rest.length > 0) yield { bytes: rest, start, ended: false };
}

function chunkAt(file: number, position: number, size: number): Buffer {
  const chunk = Buffer.allocUnsafe(Math.min(CHUNK, size - position));
  return chunk.subarray(0, readSync(file, chunk, 0, chunk.length, position));
}

/** The first line of a file; an empty one if there is none. */
export function firstLineOf(path: string): Buffer {
  return withFile(path, (file) => {
    for (const { bytes } of linesOf(file)) return bytes;
    return Buffer.alloc(0);
  });
}
