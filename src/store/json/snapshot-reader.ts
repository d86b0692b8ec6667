import { basename } from "node:path";
import { crc32 } from "node:zlib";
import { newer } from "../faults.ts";
import type { Row } from "../rows.ts";
import { type Keys, type Seal, sealFor } from "../seal.ts";
import { type Entry, rowIn } from "./entry.ts";
import { type Line, linesOf, withFile } from "./lines.ts";
import { damaged } from "./refusals.ts";
import {
  endingOf,
  FORMAT,
  ROWS_BEGIN,
  type Snapshot,
  type SnapshotHeader,
  slicePlace,
} from "./snapshot-file.ts";

const COMMA = 0x2c;
const LINE_FEED = Buffer.from("\n");

/**
 * Reads a snapshot.
 * @throws VogterError `store.damaged` unless it is to the byte what was written
 */
export function readSnapshot(path: string, keys?: Keys): Snapshot {
  const file = basename(path);
  return withFile(path, (opened) => {
    // Before anything of it is believed; to read it twice takes a tenth of the time.
    requireWhole(file, linesOf(opened));
    const lines = linesOf(opened);
    const first: Line = lines.next().value;
    const header = headerIn(file, first);
    const rows: Row[] = [];
    for (const entry of entriesIn(lines, header.seq, sealFor(file, header.key, keys))) {
      const row = rowIn(entry);
      if (row) rows.push(row);
    }
    if (rows.length === header.count) return { seq: header.seq, rows };
    throw damaged(file, 0, `it has ${rows.length} rows, not ${header.count}`);
  });
}

function requireWhole(file: string, lines: Iterable<Line>): void {
  let crc = 0;
  let last: Line | undefined;
  for (const line of lines) {
    if (last) crc = crc32(LINE_FEED, crc32(last.bytes, crc));
    last = line;
  }
  const ending = last?.ended ? `${last.bytes.toString("latin1")}\n` : undefined;
  if (ending === undefined || ending !== endingOf(crc)) {
    throw damaged(file, last?.start ?? 0, "its checksum does not fit what is in it");
  }
}

function headerIn(file: string, { bytes }: Line): SnapshotHeader {
  const text = bytes.toString("utf8");
  if (!text.endsWith(ROWS_BEGIN)) throw damaged(file, 0, "its first line is not that of a store");
  const header = JSON.parse(`${text.slice(0, -ROWS_BEGIN.length)}}`) as SnapshotHeader;
  if (header.format > FORMAT) throw newer(file);
  return header;
}

function* entriesIn(lines: Iterable<Line>, seq: number, seal?: Seal): Generator<Entry> {
  let slice = 0;
  for (const { bytes } of lines) {
    if (bytes[0] === "]".charCodeAt(0)) return;
    const end = bytes.at(-1) === COMMA ? bytes.length - 1 : bytes.length;
    const parsed = JSON.parse(bytes.toString("utf8", 0, end)) as Entry | string;
    if (typeof parsed === "string" && seal) {
      yield* JSON.parse(`[${seal.open(parsed, slicePlace(seq, slice++))}]`) as Entry[];
    } else yield parsed as Entry;
  }
}
