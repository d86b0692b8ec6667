import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
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
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  for (const entry of entries) {
    const path = join(entry.parentPath, entry.name);
    found.push(...foundIn("a path", Buffer.from(path)));
    if (!entry.isFile()) continue;
    const bytes = await readUnlessGone(path);
    found.push(...foundIn(entry.name, bytes));
    if (bytes[0] === 0x1f && bytes[1] === 0x8b) {
      found.push(...foundIn(`${entry.name}, unpacked`, gunzipSync(bytes)));
    }
  }
  return found;
}

/** What a file holds: nothing when it was taken away meanwhile, as a database beside this one does with its own. */
async function readUnlessGone(path: string): Promise<Buffer> {
  try {
    return await readFile(path);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT") return Buffer.alloc(0);
    throw error;
  }
}

/** Whether a word stands in any file below a folder. */
export async function isBelow(folder: string, word: string): Promise<boolean> {
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile());
  const all = await Promise.all(
    files.map(({ parentPath, name }) => readUnlessGone(join(parentPath, name))),
  );
  return all.some((bytes) => bytes.includes(word));
}
