import type { FileText } from "../../src/files/index.ts";
import { FILE_LIMITS, type FileLimits } from "../../src/files/index.ts";
import { readFileText } from "../../src/files/read-file-text.ts";

/** Reads a file in this thread; nothing here is hostile. */
export function read(
  name: string,
  content: Uint8Array | string,
  limits: Partial<FileLimits> = {},
): Promise<FileText> {
  const bytes = typeof content === "string" ? Buffer.from(content) : content;
  return readFileText({ name, bytes }, { ...FILE_LIMITS, ...limits });
}

/** The lines that a file says, without the empty ones. @throws if it can't be read. */
export async function linesOf(...file: Parameters<typeof read>): Promise<string[]> {
  const result = await read(...file);
  if (result.outcome === "unreadable") throw new Error(`unreadable: ${result.why}`);
  return result.text
    .split("\n")
    .map((line) => line.trim())
    .filter(Boolean);
}

export function unreadable(why: string) {
  return { outcome: "unreadable", why };
}
