import { VogterError } from "../shared/errors.ts";

/** What a line of JSON may hold. By hand and not with zod, which takes longer to load than a thousand answers. */
export type Loose = Readonly<Record<string, unknown>>;

/** A line of a batch; its answer has the same id. */
export interface TextLine {
  readonly id: string | number;
  readonly text: string;
}

/** What is thrown when a line that should look like `like` lacks a field, or has something else there. */
export function lacking(code: string, like: string): (field: string) => VogterError {
  return (field) =>
    new VogterError({
      code,
      message: `"${field}" is missing or of the wrong kind.`,
      mend: `A line looks like ${like}.`,
      exitCode: 2,
    });
}

/**
 * A line with nothing but a text.
 *
 * @throws VogterError `code` with exit code 2
 */
export function readTextLine(value: unknown, code: string): TextLine {
  const lacks = lacking(code, '{"id": "1", "text": "…"}');
  const { id, text } = (value ?? {}) as Loose;
  if (typeof id !== "string" && typeof id !== "number") throw lacks("id");
  if (typeof text !== "string") throw lacks("text");
  return { id, text };
}
