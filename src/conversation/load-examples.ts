import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import { z } from "zod";
import { VogterError } from "../shared/errors.ts";
import type { Example } from "./examples.ts";

const words = z.string().trim().min(1, "some text");
const examplesFile = z.array(z.strictObject({ topic: words, da: words, en: words }));

/**
 * Reads the questions to start with from a file such as `data/examples.yaml`.
 * @throws VogterError `examples.invalid` with exit code 2 that names the file and the mend.
 */
export async function loadExamples(path: string): Promise<readonly Example[]> {
  const read = examplesFile.safeParse(parse(await readFile(path, "utf8")));
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw new VogterError({
    code: "examples.invalid",
    message: `${path} does not hold example questions: "${issue?.path.join(".")}" does not fit.`,
    mend: `Give each "topic", "da" and "en". Expected there: ${issue?.message}.`,
    exitCode: 2,
  });
}
