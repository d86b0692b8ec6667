import { VogterError } from "../shared/errors.ts";
import { atLine, parseLine, readLines } from "./json-lines.ts";

/** The words of the error at the end: `<command>.lines-failed`, so many lines "could not be `<done>`". */
interface Words {
  readonly command: string;
  readonly done: string;
}

/**
 * Answers what each line of `file` holds with a JSON line on stdout, as they come. One that cannot be answered is told
 * of on stderr, and the others are answered all the same.
 *
 * @throws VogterError `<command>.lines-failed` at the end when there were such lines
 */
export async function answerLines(
  file: string,
  { command, done }: Words,
  answer: (value: unknown) => object,
): Promise<void> {
  let count = 0;
  let failed = 0;
  for await (const line of readLines(file)) {
    count++;
    try {
      console.log(JSON.stringify(answer(parseLine(line))));
    } catch (error) {
      if (!(error instanceof VogterError)) throw error;
      failed++;
      const { message, mend } = atLine(file, line, error);
      console.error(`${message} ${mend}`);
    }
  }
  if (failed === 0) return;
  throw new VogterError({
    code: `${command}.lines-failed`,
    message: `${failed} of ${count} lines could not be ${done}.`,
    mend: "Correct the lines named above; the others are done.",
  });
}
