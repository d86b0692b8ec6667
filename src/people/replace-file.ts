import { randomUUID } from "node:crypto";
import { copyFile, open, readFile, realpath, rename, rm, stat } from "node:fs/promises";
import { dirname } from "node:path";
import { VogterError } from "../shared/errors.ts";

/**
 * Puts `text` in the place of the file at `path`, in one step: a crash leaves the old file or the new one. The
 * old one is kept beside it, as `<path>.previous`.
 * @throws VogterError `people.file-changed` when somebody changed it after `before` was read from it.
 */
export async function replaceFile(path: string, before: string, text: string): Promise<void> {
  const file = await realpath(path);
  const fresh = `${file}.${randomUUID()}`;
  try {
    await writeDurably(fresh, text, (await stat(file)).mode);
    if ((await readFile(file, "utf8")) !== before) {
      throw new VogterError({
        code: "people.file-changed",
        message: `${path} was changed while the import ran, so nothing was written.`,
        mend: "Run the import again.",
      });
    }
    await copyFile(file, `${file}.previous`);
    await rename(fresh, file);
    await syncFolder(dirname(file));
  } finally {
    await rm(fresh, { force: true });
  }
}

async function writeDurably(path: string, text: string, mode: number): Promise<void> {
  const file = await open(path, "wx", mode);
  try {
    await file.writeFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Until then a power cut may undo the renaming. */
async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r");
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
