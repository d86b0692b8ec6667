import type { IntentOf } from "../intents/index.ts";
import { VogterError } from "../shared/errors.ts";
import { atLine, type Line, parseLine, readLines } from "./json-lines.ts";

/**
 * Prints what each line of `file` wants as a line on stdout, as they come. A line that cannot be read is told of on
 * stderr, and the others are read all the same.
 *
 * @throws VogterError `intent.lines-failed` at the end when there were such lines
 */
export async function intentBatch(intentOf: IntentOf, file: string): Promise<void> {
  let count = 0;
  let failed = 0;
  for await (const line of readLines(file)) {
    count++;
    try {
      const { id, text } = readRequest(line);
      console.log(JSON.stringify({ id, intent: intentOf(text).intent }));
    } catch (error) {
      if (!(error instanceof VogterError)) throw error;
      failed++;
      const { message, mend } = atLine(file, line, error);
      console.error(`${message} ${mend}`);
    }
  }
  if (failed === 0) return;
  throw new VogterError({
    code: "intent.lines-failed",
    message: `${failed} of ${count} lines could not be read.`,
    mend: "Correct the lines named above; the others are done.",
  });
}

/** By hand and not with zod, which takes longer to load than a thousand messages. */
function readRequest(line: Line): { readonly id: string | number; readonly text: string } {
  const value = parseLine(line) as Readonly<Record<string, unknown>> | null;
  const { id, text } = value ?? {};
  if (typeof id !== "string" && typeof id !== "number") throw lacks("id");
  if (typeof text !== "string") throw lacks("text");
  return { id, text };
}

function lacks(field: string): VogterError {
  return new VogterError({
    code: "intent.not-a-message",
    message: `"${field}" is missing or of the wrong kind.`,
    mend: 'A line looks like {"id": "1", "text": "…"}.',
    exitCode: 2,
  });
}
