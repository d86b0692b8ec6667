import type { z } from "zod";
import { VogterError } from "../shared/errors.ts";

/**
 * A line of a file to evaluate by.
 *
 * @throws VogterError `code` with exit code 2 that names the field
 */
export function readEvalLine<T extends z.ZodType>(
  value: unknown,
  schema: T,
  { code, mend }: { readonly code: string; readonly mend: string },
): z.output<T> {
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  const message = `${issue?.path.join(".") || "The line"}: ${issue?.message}.`;
  throw new VogterError({ code, message, mend, exitCode: 2 });
}
