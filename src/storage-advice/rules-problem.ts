import { VogterError } from "../shared/errors.ts";

/** One thing wrong in a file of the storage rules or the lexicon, and where. */
export interface RulesProblem {
  readonly file: string;
  /** From 1. */
  readonly line: number;
  readonly message: string;
  readonly mend: string;
}

/** The error for all that is wrong at once, so that it can be mended in one go. */
export function rulesError(problems: readonly RulesProblem[]): VogterError {
  return new VogterError({
    code: "storage-rules.invalid",
    message: problems
      .map(({ file, line, message, mend }) => `${file}:${line}: ${message}\n  ${mend}`)
      .join("\n"),
    mend: "Mend it, then run `vogter rules check`.",
    exitCode: 2,
  });
}
