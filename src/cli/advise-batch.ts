import { VogterError } from "../shared/errors.ts";
import { type AdviceQuestion, adviceJson, adviceOn } from "./advice-json.ts";
import { atLine, type Line, parseLine, readLines } from "./json-lines.ts";
import type { openAdvice } from "./open-advice.ts";

const KINDS = ["personal", "group", "private_channel", "public_channel", "shared_channel"] as const;

/**
 * Advises on each line of `file` with a line on stdout, as they come. One that cannot be read is told of on stderr,
 * and the others are advised on all the same.
 *
 * @throws VogterError `advise.lines-failed` at the end when there were such lines
 */
export async function adviseBatch(
  opened: Awaited<ReturnType<typeof openAdvice>>,
  file: string,
): Promise<void> {
  let count = 0;
  let failed = 0;
  for await (const line of readLines(file)) {
    count++;
    try {
      const { id, ...asked } = readAdviceQuestion(parseLine(line));
      console.log(JSON.stringify({ id, ...adviceJson(adviceOn(opened, asked).advice) }));
    } catch (error) {
      if (!(error instanceof VogterError)) throw error;
      failed++;
      const { message, mend } = atLine(file, line satisfies Line, error);
      console.error(`${message} ${mend}`);
    }
  }
  if (failed === 0) return;
  throw new VogterError({
    code: "advise.lines-failed",
    message: `${failed} of ${count} lines could not be advised on.`,
    mend: "Correct the lines named above; the others are done.",
  });
}

type Loose = Readonly<Record<string, unknown>>;

/**
 * A line of a batch. By hand and not with zod, which takes longer to load than a thousand advices.
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

function lacks(field: string): VogterError {
  return new VogterError({
    code: "advise.not-a-question",
    message: `"${field}" is missing or of the wrong kind.`,
    mend: 'A line looks like {"id": "1", "question": "…", "context": {"channel": {…}, "file": {…}}}.',
    exitCode: 2,
  });
}
