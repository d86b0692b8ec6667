import { createReadStream } from "node:fs";
import { VogterError } from "../shared/errors.ts";

/** A line that is not empty, and where it stands. */
export interface Line {
  readonly number: number;
  readonly text: string;
}

/**
 * The lines of `file`, or of stdin when it is `-`, each as soon as it is there.
 *
 * @throws VogterError `lines.no-file` with exit code 2
 */
export async function* readLines(file: string): AsyncGenerator<Line> {
  let number = 0;
  // Not node:readline: that one also breaks a line at U+2028, which may stand in a JSON string.
  for await (const text of splitLines(file)) {
    number++;
    if (text.trim() !== "") yield { number, text };
  }
}

async function* splitLines(file: string): AsyncGenerator<string> {
  const stream = file === "-" ? process.stdin : createReadStream(file);
  stream.setEncoding("utf8");
  let rest = "";
  try {
    for await (const chunk of stream) {
      const lines = (rest + chunk).split("\n");
      rest = lines.pop() ?? "";
      yield* lines;
    }
  } catch (cause) {
    throw new VogterError({
      code: "lines.no-file",
      message: `The file ${file} cannot be read.`,
      mend: "Name a file of JSON lines, or - to read them from stdin.",
      exitCode: 2,
      cause,
    });
  }
  yield rest;
}

/**
 * What a line holds.
 *
 * @throws VogterError `lines.not-json` with exit code 2
 */
export function parseLine({ text }: Line): unknown {
  try {
    // Trimming also takes away the mark that some Windows programs begin a file with.
    return JSON.parse(text.trim());
  } catch {
    throw new VogterError({
      code: "lines.not-json",
      message: "It is not valid JSON.",
      mend: "Write one JSON object a line.",
      exitCode: 2,
    });
  }
}

/** `fault` with the place where it is. */
export function atLine(file: string, { number }: Line, fault: VogterError): VogterError {
  const name = file === "-" ? "stdin" : file;
  const { code, message, mend, exitCode } = fault;
  return new VogterError({ code, message: `${name}:${number}: ${message}`, mend, exitCode });
}
