import type { FileContent, FileText } from "./file-text.ts";
import type { FileLimits } from "./limits.ts";
import { openFile } from "./open-file.ts";
import { startReading } from "./reading.ts";
import { CutShort, Unreadable } from "./unreadable.ts";

/**
 * The text of a file, made in memory. What the file holds decides what it is; its name only tells kinds of plain text
 * apart. It belongs in a worker: a hostile file may keep its thread busy, and only ending the thread ends that.
 */
export async function readFileText(content: FileContent, limits: FileLimits): Promise<FileText> {
  if (content.bytes.length > limits.bytes) return { outcome: "unreadable", why: "too-large" };
  const reading = startReading(content.bytes.length, limits, openFile);
  try {
    const { kind, read } = await openFile(content, reading);
    await read().catch(unlessCut);
    const text = reading.text();
    if (text.trim() === "") return { outcome: "unreadable", why: "no-text" };
    return { outcome: "read", kind, text, whole: reading.whole() };
  } catch (error) {
    // A parser that meets a damaged file throws whatever comes first; its words may quote the file and go no further.
    return { outcome: "unreadable", why: error instanceof Unreadable ? error.why : "broken" };
  }
}

function unlessCut(error: unknown) {
  if (!(error instanceof CutShort)) throw error;
}
