import { VogterError } from "../shared/errors.ts";
import { atLine, type Line, parseLine, readLines } from "./json-lines.ts";
import { type Answers, type Asked, answerTo } from "./one-question.ts";
import { outcomeJson } from "./outcome-json.ts";

/**
 * Answers each line of `file` with a line on stdout, as they come. One that cannot be answered is told of on
 * stderr, and the others are answered all the same.
 *
 * @throws VogterError `ask.lines-failed` at the end when there were such lines
 */
export async function askBatch(answers: Answers, file: string): Promise<void> {
  let count = 0;
  let failed = 0;
  for await (const line of readLines(file)) {
    count++;
    try {
      const { id, ...asked } = readRequest(line);
      console.log(JSON.stringify({ id, ...outcomeJson(answerTo(answers, asked)) }));
    } catch (error) {
      if (!(error instanceof VogterError)) throw error;
      failed++;
      const { message, mend } = atLine(file, line, error);
      console.error(`${message} ${mend}`);
    }
  }
  if (failed === 0) return;
  throw new VogterError({
    code: "ask.lines-failed",
    message: `${failed} of ${count} lines could not be answered.`,
    mend: "Correct the lines named above; the others are answered.",
  });
}

/** By hand and not with zod, which takes longer to load than a hundred answers. */
function readRequest(line: Line): Asked & { id: string | number } {
  const value = parseLine(line) as Readonly<Record<string, unknown>> | null;
  const { id, policy, question, as_of: asOf } = value ?? {};
  if (typeof id !== "string" && typeof id !== "number") throw lacks("id");
  if (typeof policy !== "string") throw lacks("policy");
  if (typeof question !== "string") throw lacks("question");
  if (asOf === undefined || asOf === null) return { id, policy, question };
  if (typeof asOf !== "string") throw lacks("as_of");
  return { id, policy, question, asOf };
}

function lacks(field: string): VogterError {
  return new VogterError({
    code: "ask.not-a-question",
    message: `"${field}" is missing or of the wrong kind.`,
    mend: 'A line looks like {"id": "1", "policy": "faxe-2021", "question": "…"}.',
    exitCode: 2,
  });
}
