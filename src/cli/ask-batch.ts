import { answerLines } from "./batch.ts";
import { type Loose, lacking } from "./line-fields.ts";
import { type Answers, type Asked, answerTo } from "./one-question.ts";
import { outcomeJson } from "./outcome-json.ts";

/**
 * Prints the answer to each line of `file`.
 *
 * @throws VogterError `ask.lines-failed` at the end when there were lines that could not be answered
 */
export function askBatch(answers: Answers, file: string): Promise<void> {
  return answerLines(file, { command: "ask", done: "answered" }, (value) => {
    const { id, ...asked } = readRequest(value);
    return { id, ...outcomeJson(answerTo(answers, asked)) };
  });
}

const lacks = lacking("ask.not-a-question", '{"id": "1", "policy": "faxe-2021", "question": "…"}');

function readRequest(value: unknown): Asked & { id: string | number } {
  const { id, policy, question, as_of: asOf } = (value ?? {}) as Loose;
  if (typeof id !== "string" && typeof id !== "number") throw lacks("id");
  if (typeof policy !== "string") throw lacks("policy");
  if (typeof question !== "string") throw lacks("question");
  if (asOf === undefined || asOf === null) return { id, policy, question };
  if (typeof asOf !== "string") throw lacks("as_of");
  return { id, policy, question, asOf };
}
