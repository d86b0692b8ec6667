/** How much of a file is read, everything inside it taken together. Beyond the first three the rest is left out. */
export interface FileLimits {
  /** Bytes as it was handed over. */
  readonly bytes: number;
  /** Bytes that what is read of it unpacks to. */
  readonly unpacked: number;
  /** Entries in an Office file's archive. */
  readonly entries: number;
  /** How deep files are read inside files: 1 is what a mail has attached. */
  readonly depth: number;
  /** Pages of a PDF. */
  readonly pages: number;
  /** Rows of all sheets. */
  readonly rows: number;
  /** Length of the text, in UTF-16 code units. */
  readonly characters: number;
}

const MIB = 2 ** 20;

/** Above what people share in a chat, below what a small server can hold beside its work. */
export const FILE_LIMITS: FileLimits = {
  bytes: 25 * MIB,
  unpacked: 256 * MIB,
  entries: 10_000,
  depth: 3,
  pages: 1_000,
  rows: 200_000,
  characters: 10_000_000,
};
