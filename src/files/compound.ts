import type { WhyUnreadable } from "./file-text.ts";

/** A directory entry of a compound file is 128 bytes and begins with its name ([MS-CFB] 2.6.1). */
const ENTRY = 128;

const STREAMS: readonly (readonly [string, WhyUnreadable])[] = [
  ["EncryptedPackage", "locked"],
  ["WordDocument", "old-format"],
  ["Workbook", "old-format"],
  ["Book", "old-format"],
  ["PowerPoint Document", "old-format"],
];

/**
 * Why a compound file can't be read. Office wraps a file that a password protects into one ([MS-OFFCRYPTO] 2.3),
 * and its formats before 2007 are compound files.
 */
export function whyCompound(bytes: Uint8Array): WhyUnreadable {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  return STREAMS.find(([name]) => hasStream(buffer, name))?.[1] ?? "unknown-kind";
}

function hasStream(buffer: Buffer, name: string): boolean {
  const wanted = Buffer.from(`${name}\0`, "utf16le");
  let at = buffer.indexOf(wanted);
  while (at >= 0 && at % ENTRY !== 0) at = buffer.indexOf(wanted, at + 2);
  return at >= 0;
}
