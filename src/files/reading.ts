import type { FileContent, FileKind } from "./file-text.ts";
import type { FileLimits } from "./limits.ts";
import { CutShort, Unreadable } from "./unreadable.ts";

/** A file that is known to be of a kind, and not read yet. */
export interface OpenedFile {
  readonly kind: FileKind;
  /** Hands its text to the reading. @throws Unreadable, CutShort, and what a parser throws at a damaged file. */
  read(): Promise<void>;
}

/** The reading of one file and of all files inside it: what they said so far, and how much they may still cost. */
export interface Reading {
  readonly limits: FileLimits;
  /** Takes text. @throws CutShort when it is more than is read. */
  add(text: string): void;
  /** Counts unpacked bytes. @throws Unreadable `bomb` or `too-large` when they are more than is read. */
  unpack(bytes: number): void;
  /** Counts a row of a sheet. @throws CutShort when they are more than is read. */
  row(): void;
  /** Something in the file can't be read; the rest can. */
  miss(): void;
  /** Reads a file inside the file. What is wrong with it is not wrong with the file around it. */
  inside(content: FileContent): Promise<void>;
  /** Everything that was taken. */
  text(): string;
  whole(): boolean;
}

/** Honest sheets seldom shrink below a fiftieth; deflate ends at about a thousandth. */
const BOMB_RATIO = 100;

/** @param open how a file inside the file is opened, for the same reading. */
export function startReading(
  size: number,
  limits: FileLimits,
  open: (content: FileContent, reading: Reading) => Promise<OpenedFile>,
): Reading {
  const texts: string[] = [];
  let [characters, unpacked, rows, depth] = [0, 0, 0, 0];
  let whole = true;
  const cut = (): never => {
    whole = false;
    throw new CutShort();
  };
  const reading: Reading = {
    limits,
    add(text) {
      const room = limits.characters - characters;
      texts.push(text.length > room ? text.slice(0, room) : text);
      characters += text.length;
      if (text.length > room) cut();
    },
    unpack(bytes) {
      unpacked += bytes;
      if (unpacked <= limits.unpacked) return;
      throw new Unreadable(unpacked > BOMB_RATIO * size ? "bomb" : "too-large");
    },
    row() {
      rows += 1;
      if (rows > limits.rows) cut();
    },
    miss() {
      whole = false;
    },
    async inside(content) {
      if (depth >= limits.depth) return reading.miss();
      depth += 1;
      try {
        const { read } = await open(content, reading);
        await read();
      } catch (error) {
        if (error instanceof CutShort || isTooMuch(error)) throw error;
        if (!isPicture(error)) reading.miss();
      } finally {
        depth -= 1;
      }
    },
    text: () => texts.join(""),
    whole: () => whole,
  };
  return reading;
}

/** The limit is the whole file's, so it has no room left for the rest either. */
function isTooMuch(error: unknown): boolean {
  return error instanceof Unreadable && (error.why === "bomb" || error.why === "too-large");
}

function isPicture(error: unknown): boolean {
  return error instanceof Unreadable && error.why === "no-text";
}
