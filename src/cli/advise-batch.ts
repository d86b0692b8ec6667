import { type AdviceQuestion, adviceJson, adviceOn } from "./advice-json.ts";
import { answerLines } from "./batch.ts";
import { type Loose, lacking } from "./line-fields.ts";
import type { openAdvice } from "./open-advice.ts";

const KINDS = ["personal", "group", "private_channel", "public_channel", "shared_channel"] as const;

/**
 * Prints the advice on each line of `file`.
 *
 * @throws VogterError `advise.lines-failed` at the end when there were lines that could not be read
 */
export function adviseBatch(
  opened: Awaited<ReturnType<typeof openAdvice>>,
  file: string,
): Promise<void> {
  return answerLines(file, { command: "advise", done: "advised on" }, (value) => {
    const { id, ...asked } = readAdviceQuestion(value);
    return { id, ...adviceJson(adviceOn(opened, asked).advice) };
  });
}

const lacks = lacking(
  "advise.not-a-question",
  '{"id": "1", "question": "…", "context": {"channel": {…}, "file": {…}}}',
);

/**
 * A line of a batch.
 *
 * @throws VogterError `advise.not-a-question` with exit code 2
 */
export function readAdviceQuestion(value: unknown): AdviceQuestion & { id: string | number } {
  const { id, question, context } = (value ?? {}) as Loose;
  if (typeof id !== "string" && typeof id !== "number") throw lacks("id");
  if (typeof question !== "string") throw lacks("question");
  const { channel, file } = (context ?? {}) as Loose;
  return {
    id,
    question,
    ...(channel !== undefined && channel !== null && { channel: channelOf(channel as Loose) }),
    ...(file !== undefined && file !== null && { file: fileOf(file as Loose) }),
  };
}

function channelOf({ kind, guests, external }: Loose): NonNullable<AdviceQuestion["channel"]> {
  const known = KINDS.find((one) => one === kind);
  if (!known) throw lacks("context.channel.kind");
  return { kind: known, guests: guests === true, external: external === true };
}

function fileOf({ name, text }: Loose): NonNullable<AdviceQuestion["file"]> {
  if (typeof name !== "string") throw lacks("context.file.name");
  return { name, text: typeof text === "string" ? text : "" };
}
