import { closeSync, existsSync, openSync, readSync } from "node:fs";
import type { Said } from "./said.ts";

/** What was said, by the lines that were added to a file since the last time. */
export function listenTo(outside: string): () => readonly Said[] {
  let [read, rest] = [0, ""];
  return () => {
    if (!existsSync(outside)) return [];
    const file = openSync(outside, "r");
    const chunks: string[] = [];
    const buffer = Buffer.alloc(1 << 20);
    for (;;) {
      const bytes = readSync(file, buffer, 0, buffer.length, read);
      if (bytes === 0) break;
      chunks.push(buffer.toString("latin1", 0, bytes));
      read += bytes;
    }
    closeSync(file);
    const lines = (rest + Buffer.from(chunks.join(""), "latin1").toString()).split("\n");
    rest = lines.pop() ?? "";
    return lines.map((line) => JSON.parse(line) as Said);
  };
}
