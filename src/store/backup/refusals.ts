import { VogterError } from "../../shared/errors.ts";
import { reasonOf } from "../json/refusals.ts";

function refusal(code: string, message: string, mend: string, cause?: unknown): VogterError {
  return new VogterError({ code: `backup.${code}`, message, mend, exitCode: 2, cause });
}

export function unreadable(file: string, cause: unknown): VogterError {
  const mend = "Name a file that `vogter store backup` wrote.";
  return refusal("unreadable", `${file} cannot be read: ${reasonOf(cause)}.`, mend, cause);
}

/** Some other file, or one whose first line is damaged. */
export function foreign(file: string): VogterError {
  const mend = "Name a file that `vogter store backup` wrote.";
  return refusal("foreign", `${file} is no backup of Vogter's.`, mend);
}

const OTHER_COPY = "Copy it again from where it came from, or use another backup.";

export function cutOff(file: string): VogterError {
  return refusal("cut-off", `${file} is cut off, or its last line is damaged.`, OTHER_COPY);
}

export function damaged(file: string, line?: number): VogterError {
  const where = line === undefined ? "" : ` in line ${line}`;
  return refusal("damaged", `${file} is damaged${where}.`, OTHER_COPY);
}

/** A row that is whole, and does not have the shape of its kind. */
export function misfit(file: string, what: string): VogterError {
  const mend = "Use another backup, and report this as a fault in Vogter.";
  return refusal("misfit", `${file} holds what cannot be stored: ${what}.`, mend);
}

export function occupied(file: string): VogterError {
  const mend = "Name a file that is not there yet, such as one with today's date.";
  return refusal("exists", `${file} is there already.`, mend);
}

export function notWritten(file: string, cause: unknown): VogterError {
  return new VogterError({
    code: "backup.not-written",
    message: `${file} cannot be written: ${reasonOf(cause)}.`,
    mend: "Name a file in a folder that has space and that you may write to.",
    cause,
  });
}
