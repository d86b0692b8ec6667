import { crc32 } from "node:zlib";

const CRC_LENGTH = 8;
const SPACE = 0x20;

/** A checksum in eight letters. With `before`, one that goes on from the checksum of what came before. */
function checksum(bytes: Uint8Array, before = 0): string {
  return asLetters(crc32(bytes, before));
}

/** A number that {@link checksum} can go on from, in its eight letters. */
export function asLetters(crc: number): string {
  return crc.toString(16).padStart(CRC_LENGTH, "0");
}

/** A line that says itself whether it is whole: its checksum, a space, and the text. */
export function checkedLine(text: string): Buffer {
  const line = Buffer.allocUnsafe(CRC_LENGTH + 1 + Buffer.byteLength(text) + 1);
  const end = CRC_LENGTH + 1 + line.write(text, CRC_LENGTH + 1);
  line.write(`${checksum(line.subarray(CRC_LENGTH + 1, end))} `, "latin1");
  line.write("\n", end, "latin1");
  return line;
}

/** The text of a line, which comes without its line feed; nothing when it is damaged. */
export function textIn(line: Buffer): string | undefined {
  if (line.length <= CRC_LENGTH || line[CRC_LENGTH] !== SPACE) return undefined;
  const text = line.subarray(CRC_LENGTH + 1);
  if (line.toString("latin1", 0, CRC_LENGTH) !== checksum(text)) return undefined;
  return text.toString("utf8");
}

/** The text of a whole line that ends where `bytes` do, whatever stands before it, if it begins with `beginning`. */
export function textAtEndOf(bytes: Buffer, beginning: string): string | undefined {
  for (let at = bytes.indexOf(beginning); at >= 0; at = bytes.indexOf(beginning, at + 1)) {
    const start = at - CRC_LENGTH - 1;
    const text = start >= 0 ? textIn(bytes.subarray(start)) : undefined;
    if (text !== undefined) return text;
  }
  return undefined;
}
