import { createHash } from "node:crypto";
import { mkdir, readdir, readFile, rename, rm, writeFile } from "node:fs/promises";
import { basename, dirname, extname, join } from "node:path";
import { deserialize, serialize } from "node:v8";

const FOLDER = join(import.meta.dirname, "../../../node_modules/.cache/vogter");

/**
 * Gives what `make` makes of `sources` (files and folders), and keeps it for the next start:
 * learning takes seconds, reading what was learned a fraction of one. A change of data, code or
 * Node makes it anew. Where nothing can be written it is made at every start.
 *
 * @param name of what is kept; what was kept by this name before is cleared away
 * @param sources what it is made from, the code that makes it too; that of this folder goes without saying
 */
export async function cached<T>(
  name: string,
  sources: readonly string[],
  make: () => Promise<T>,
  folder = FOLDER,
): Promise<T> {
  const mark = await fingerprint([...sources, import.meta.dirname]);
  const path = join(folder, `${name}-${mark}.bin`);
  try {
    return deserialize(await readFile(path)) as T;
  } catch {
    // Not there yet, or damaged: both are mended by making it.
  }
  const made = await make();
  await keep(name, path, serialize(made));
  return made;
}

async function keep(name: string, path: string, bytes: Buffer): Promise<void> {
  const folder = dirname(path);
  const unfinished = `${path}.${process.pid}`;
  try {
    await mkdir(folder, { recursive: true });
    await writeFile(unfinished, bytes);
    await rename(unfinished, path);
    const stale = (await readdir(folder)).filter(
      (file) => file.startsWith(`${name}-`) && file.endsWith(".bin") && file !== basename(path),
    );
    await Promise.all(stale.map((file) => rm(join(folder, file), { force: true })));
  } catch {
    // A read-only installation only starts more slowly.
  }
}

async function fingerprint(sources: readonly string[]): Promise<string> {
  const hash = createHash("sha256").update(process.version);
  const files = (await Promise.all(sources.map(filesOf))).flat();
  const contents = await Promise.all(files.map((file) => readFile(file)));
  for (const [i, file] of files.entries()) {
    hash.update(basename(file)).update(contents[i] as Buffer);
  }
  return hash.digest("hex").slice(0, 16);
}

/** The files below a folder, in a fixed order; a file is its own. */
async function filesOf(path: string): Promise<string[]> {
  if (extname(path) !== "") return [path];
  const entries = await readdir(path, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort();
}
