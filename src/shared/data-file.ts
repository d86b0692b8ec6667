import { readFile } from "node:fs/promises";
import type { z } from "zod";
import { VogterError } from "./errors.ts";
import { unfoldIssue } from "./issues.ts";
import { readYaml } from "./yaml-source.ts";

/** The error when a file does not hold: its code, and how to mend a file of that sort. */
interface Words {
  readonly code: string;
  readonly mend: string;
}

/**
 * Reads a YAML file that comes with Vogter.
 *
 * @throws VogterError `code` with exit code 2 that names the file, the line, and what is expected there
 */
export async function readDataFile<T extends z.ZodType>(
  path: string,
  schema: T,
  words: Words,
): Promise<z.output<T>> {
  return parseData(path, await readFile(path, "utf8"), schema, words);
}

/**
 * What `text`, the content of the YAML file `path`, holds. Pure.
 *
 * @throws VogterError as {@link readDataFile}
 */
export function parseData<T extends z.ZodType>(
  path: string,
  text: string,
  schema: T,
  { code, mend }: Words,
): z.output<T> {
  const refuse = (line: number, what: string) =>
    new VogterError({ code, message: `${path}, line ${line}: ${what}.`, mend, exitCode: 2 });
  const { value, faults, lineAt } = readYaml(text);
  const [fault] = faults;
  if (fault) throw refuse(fault.line, `it is not YAML: ${fault.message}`);
  const read = schema.safeParse(value);
  if (read.success) return read.data;
  const [{ path: place, message } = { path: [], message: "something else" }] =
    read.error.issues.flatMap(unfoldIssue);
  const named = place.length > 0 ? `"${place.map(String).join(" › ")}"` : "the file";
  throw refuse(lineAt(place), `${named} does not fit: ${message}`);
}
