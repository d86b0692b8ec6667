import type { IntentOf } from "../intents/index.ts";
import { answerLines } from "./batch.ts";
import { readTextLine } from "./line-fields.ts";

/**
 * Prints what each line of `file` wants.
 *
 * @throws VogterError `intent.lines-failed` at the end when there were lines that could not be read
 */
export function intentBatch(intentOf: IntentOf, file: string): Promise<void> {
  return answerLines(file, { command: "intent", done: "read" }, (value) => {
    const { id, text } = readTextLine(value, "intent.not-a-message");
    return { id, intent: intentOf(text).intent };
  });
}
