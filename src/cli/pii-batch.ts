import { findCpr } from "../pii/index.ts";
import { VogterError } from "../shared/errors.ts";
import { atLine, type Line, parseLine, readLines } from "./json-lines.ts";

/**
 * Prints the CPR numbers of each line of `file` as a line on stdout, as they come. A line that cannot be read is told
 * of on stderr, and the others are looked through all the same.
 *
 * @throws VogterError `pii.lines-failed` at the end when there were such lines
 */
export async function piiBatch(file: string): Promise<void> {
  let count = 0;
  let failed = 0;
  for await (const line of readLines(file)) {
    count++;
    try {
      const { id, text } = readRequest(line);
      console.log(JSON.stringify({ id, cpr: findCpr(text).map((found) => found.text) }));
    } catch (error) {
      if (!(error instanceof VogterError)) throw error;
      failed++;
      const { message, mend } = atLine(file, line, error);
      console.error(`${message} ${mend}`);
    }
  }
  if (failed === 0) return;
  throw new VogterError({
    code: "pii.lines-failed",
    message: `${failed} of ${count} lines could not be looked through.`,
    mend: "Correct the lines named above; the others are done.",
  });
}

function readRequest(line: Line): { readonly id: string | number; readonly text: string } {
  const value = parseLine(line) as Readonly<Record<string, unknown>> | null;
  const { id, text } = value ?? {};
  if (typeof id !== "string" && typeof id !== "number") throw lacks("id");
  if (typeof text !== "string") throw lacks("text");
  return { id, text };
}

function lacks(field: string): VogterError {
  return new VogterError({
    code: "pii.not-a-text",
    message: `"${field}" is missing or of the wrong kind.`,
    mend: 'A line looks like {"id": "1", "text": "…"}.',
    exitCode: 2,
  });
}
