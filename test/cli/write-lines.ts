import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";

/** A file with these lines, gone after the test; what is not a string stands there as JSON. */
export function writeLines(...lines: unknown[]): string {
  const dir = mkdtempSync(join(tmpdir(), "vogter-"));
  onTestFinished(() => rmSync(dir, { recursive: true }));
  const file = join(dir, "questions.jsonl");
  const texts = lines.map((line) => (typeof line === "string" ? line : JSON.stringify(line)));
  writeFileSync(file, `${texts.join("\n")}\n`);
  return file;
}
