import { readFile } from "node:fs/promises";
import { parse } from "yaml";
import { z } from "zod";
import { VogterError } from "../../shared/errors.ts";

const topics = z.array(z.string().regex(/^[a-z]+[a-z.-]*$/, "the id of a topic"));

/**
 * Reads the topics whose answer says what people have to do, from a file such as `data/requirements.yaml`.
 * @throws VogterError `requirements.invalid` with exit code 2 that names the file and the mend.
 */
export async function loadRequirements(path: string): Promise<ReadonlySet<string>> {
  const read = topics.safeParse(parse(await readFile(path, "utf8")));
  if (read.success) return new Set(read.data);
  const [issue] = read.error.issues;
  throw new VogterError({
    code: "requirements.invalid",
    message: `${path} does not list topics: "${issue?.path.join(".")}" does not fit.`,
    mend: `Give the ids of topics in data/topics.yaml. Expected there: ${issue?.message}.`,
    exitCode: 2,
  });
}
