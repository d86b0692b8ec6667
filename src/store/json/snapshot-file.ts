import { crc32 } from "node:zlib";
import type { Row } from "../rows.ts";
import type { Seal } from "../seal.ts";
import { asLetters } from "./checked-line.ts";
import type { Disk, DiskFile } from "./disk.ts";
import { COLUMNS, entryOf } from "./entry.ts";

/** All rows of one moment. */
export interface Snapshot {
  /** The last commit that is in it. */
  readonly seq: number;
  readonly rows: readonly Row[];
}

/** What the first line of a snapshot says. */
export interface SnapshotHeader {
  readonly format: number;
  readonly seq: number;
  readonly count: number;
  /** Under which key the rows are sealed. */
  readonly key?: string | undefined;
  readonly columns: readonly string[];
}

export const FORMAT = 1;

/** So much is written at a time: a millisecond's work, so that whoever else is served does not notice. */
const SLICE = 128 << 10;
/** So much is given to the disk at a time: it must not be busy for long when a commit comes. */
const PORTION = 8 << 20;

/** The header is the beginning of one JSON object, and the rows are its last field but one. */
export const ROWS_BEGIN = ',"rows":[';

/** What stands after the rows: with it the file is valid JSON, and nothing of it can be changed unnoticed. */
export function endingOf(crc: number): string {
  return `],"crc":"${asLetters(crc)}"}\n`;
}

/** What a sealed slice belongs to. */
export function slicePlace(seq: number, slice: number): string {
  return `snapshot ${seq} ${slice}`;
}

/** Writes a snapshot to a file, one row a line, and waits until it is on the disk; gives its length. */
export async function writeSnapshot(
  disk: Disk,
  path: string,
  snapshot: Snapshot,
  seal?: Seal,
): Promise<number> {
  const file = await disk.create(path);
  try {
    const out = outputTo(file);
    for (const text of textsOf(snapshot, seal)) await out.add(text);
    await out.end();
    return out.length;
  } finally {
    await file.close();
  }
}

function* textsOf({ seq, rows }: Snapshot, seal?: Seal): Generator<string> {
  const count = rows.length;
  const header: SnapshotHeader = { format: FORMAT, seq, count, key: seal?.keyId, columns: COLUMNS };
  yield `${JSON.stringify(header).slice(0, -1)}${ROWS_BEGIN}\n`;
  let number = 0;
  let slice = "";
  const take = (isLast: boolean): string => {
    const comma = isLast ? "" : ",";
    const text = seal ? `"${seal.seal(slice, slicePlace(seq, number++))}"` : slice;
    slice = "";
    return `${text}${comma}\n`;
  };
  for (const row of rows) {
    if (slice.length >= SLICE) yield take(false);
    slice += `${slice === "" ? "" : ",\n"}${JSON.stringify(entryOf(row))}`;
  }
  if (slice !== "") yield take(true);
}

function outputTo(file: DiskFile) {
  let crc = 0;
  let length = 0;
  let synced = 0;
  const write = async (bytes: Buffer) => {
    for (let done = 0; done < bytes.length; ) {
      const taken = await file.write(bytes.subarray(done), length);
      if (taken === 0) throw Object.assign(new Error("nothing was written"), { code: "EIO" });
      done += taken;
      length += taken;
    }
  };
  return {
    get length() {
      return length;
    },
    async add(text: string) {
      const bytes = Buffer.from(text);
      crc = crc32(bytes, crc);
      await write(bytes);
      if (length - synced < PORTION) return;
      await file.sync();
      synced = length;
    },
    async end() {
      await write(Buffer.from(endingOf(crc)));
      await file.sync();
    },
  };
}
