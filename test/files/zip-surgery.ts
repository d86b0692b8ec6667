import { strToU8, type Zippable, zipSync } from "fflate";

/** Where each entry of an archive is listed at its end; fields as the ZIP specification counts them. */
function listings(zip: Buffer): number[] {
  const found: number[] = [];
  const mark = Buffer.from("PK\u0001\u0002", "latin1");
  for (let at = zip.indexOf(mark); at >= 0; at = zip.indexOf(mark, at + 4)) found.push(at);
  return found;
}

/** Changes the listing of an archive: `change` gets the archive, where an entry is listed, and which one it is. */
function withListings(
  zip: Uint8Array,
  change: (zip: Buffer, at: number, entry: number) => void,
): Buffer {
  const changed = Buffer.from(zip);
  for (const [entry, at] of listings(changed).entries()) change(changed, at, entry);
  return changed;
}

/** Every entry is said to lie where the second one lies. */
export const overlapping = (zip: Uint8Array) => {
  let second = 0;
  withListings(zip, (bytes, at, entry) => {
    if (entry === 1) second = bytes.readUInt32LE(at + 42);
  });
  return withListings(zip, (bytes, at) => bytes.writeUInt32LE(second, at + 42));
};

/** Every entry is said to unpack to so many bytes. */
export const lyingSize = (zip: Uint8Array, size: number) =>
  withListings(zip, (bytes, at) => bytes.writeUInt32LE(size, at + 24));

/** Every entry is said to need a password. */
export const withPassword = (zip: Uint8Array) =>
  withListings(zip, (bytes, at) => bytes.writeUInt16LE(bytes.readUInt16LE(at + 8) | 1, at + 8));

/** An archive of so many empty entries. */
export function manyEntries(count: number): Uint8Array {
  const entries: Zippable = { "[Content_Types].xml": strToU8("<Types/>") };
  for (let i = 0; i < count; i++) entries[`${i}`] = [new Uint8Array(), { level: 0 }];
  return zipSync(entries);
}
