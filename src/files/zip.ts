import { crc32 } from "node:zlib";
import { type Entry, fromBufferPromise } from "yauzl";
import type { Reading } from "./reading.ts";
import { Unreadable } from "./unreadable.ts";

/** An archive in memory. Nothing of it is unpacked before somebody reads it, and then piece by piece. */
export interface Zip {
  readonly names: readonly string[];
  /**
   * The unpacked bytes of one entry, counted as they come.
   * @throws Unreadable `locked`, `broken`, or what {@link Reading.unpack} throws.
   */
  open(name: string): AsyncIterable<Uint8Array>;
}

/** @throws Unreadable `bomb` for too many entries, or ones that share bytes; `broken` for two of one name. */
export async function openZip(bytes: Uint8Array, reading: Reading): Promise<Zip> {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  const file = await fromBufferPromise(buffer, {});
  if (file.entryCount > reading.limits.entries) throw new Unreadable("bomb");
  const entries = new Map<string, Entry>();
  for await (const entry of file.eachEntry()) {
    if (entries.has(entry.fileName)) throw new Unreadable("broken");
    entries.set(entry.fileName, entry);
  }
  if (anyOverlap([...entries.values()])) throw new Unreadable("bomb");

  return {
    names: [...entries.keys()],
    async *open(name) {
      const entry = entries.get(name);
      if (!entry) throw new Unreadable("broken");
      if (entry.isEncrypted()) throw new Unreadable("locked");
      let sum = 0;
      for await (const chunk of await file.openReadStreamPromise(entry)) {
        reading.unpack(chunk.length);
        sum = crc32(chunk, sum);
        yield chunk;
      }
      if (sum !== entry.crc32) throw new Unreadable("broken");
    },
  };
}

const LOCAL_HEADER = 30;

/** One piece of packed data that many entries point to is how a small archive becomes a huge one. */
function anyOverlap(entries: Entry[]): boolean {
  let end = 0;
  const inOrder = entries.toSorted(
    (one, other) => one.relativeOffsetOfLocalHeader - other.relativeOffsetOfLocalHeader,
  );
  return inOrder.some((entry) => {
    const start = entry.relativeOffsetOfLocalHeader;
    const overlaps = start < end;
    end = start + LOCAL_HEADER + entry.fileNameLength + entry.compressedSize;
    return overlaps;
  });
}
