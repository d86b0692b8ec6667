import { join } from "node:path";
import type { FileTask } from "../../files/index.ts";
import { type FileFindings, openStorageAdvice } from "../../storage-advice/index.ts";

/** The lexicon comes with Vogter; it is opened once in each worker. */
const advice = openStorageAdvice(join(import.meta.dirname, "../../../data"));

/** Looks at a file's text in the file desk's worker, where the text stays. `name` is the file's in words of the lexicon. */
export const task: FileTask<FileFindings> = async ({ text }, name) =>
  (await advice).inspectText(name, text);
