import { findCpr } from "../pii/index.ts";
import { answerLines } from "./batch.ts";
import { readTextLine } from "./line-fields.ts";

/**
 * Prints the CPR numbers of each line of `file`.
 *
 * @throws VogterError `pii.lines-failed` at the end when there were lines that could not be read
 */
export function piiBatch(file: string): Promise<void> {
  return answerLines(file, { command: "pii", done: "looked through" }, (value) => {
    const { id, text } = readTextLine(value, "pii.not-a-text");
    return { id, cpr: findCpr(text).map((found) => found.text) };
  });
}
