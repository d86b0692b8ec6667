import { readdir, readFile } from "node:fs/promises";
import { basename, join } from "node:path";
import { gunzipSync } from "node:zlib";
import { needles } from "./secrets.ts";

/** Where what must be nowhere was found: `place: what`. */
export function foundIn(place: string, haystack: Buffer): string[] {
  const found: string[] = [];
  for (const [name, needle] of needles()) {
    if (haystack.includes(needle)) found.push(`${place}: ${name}`);
  }
  return found;
}

/** The same of every file below a folder, of its path, and of what it unpacks to. */
export async function foundBelow(folder: string): Promise<string[]> {
  const found: string[] = [];
  for await (const path of pathsBelow(folder)) {
    found.push(...foundIn("a path", Buffer.from(path)));
    const bytes = await unlessGone(readFile(path), Buffer.alloc(0));
    found.push(...foundIn(basename(path), bytes));
    if (bytes[0] === 0x1f && bytes[1] === 0x8b) {
      found.push(...foundIn(`${basename(path)}, unpacked`, gunzipSync(bytes)));
    }
  }
  return found;
}

/** Whether a word stands in any file below a folder. */
export async function isBelow(folder: string, word: string): Promise<boolean> {
  for await (const path of pathsBelow(folder)) {
    const bytes = await unlessGone(readFile(path), Buffer.alloc(0));
    if (bytes.includes(word)) return true;
  }
  return false;
}

async function* pathsBelow(folder: string): AsyncGenerator<string> {
  for (const entry of await unlessGone(readdir(folder, { withFileTypes: true }), [])) {
    const path = join(folder, entry.name);
    if (entry.isDirectory()) yield* pathsBelow(path);
    else if (entry.isFile()) yield path;
  }
}

/** What is taken away while one looks, as a database beside this one takes away its own, holds nothing any more. */
async function unlessGone<T>(reading: Promise<T>, nothing: T): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return nothing;
    throw error;
  }
}
