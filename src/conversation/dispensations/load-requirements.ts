import { z } from "zod";
import { readDataFile } from "../../shared/data-file.ts";

const topics = z.array(z.string().regex(/^[a-z]+[a-z.-]*$/, "the id of a topic"));

/**
 * Reads the topics whose answer says what people have to do, from a file such as `data/requirements.yaml`.
 * @throws VogterError `requirements.invalid` with exit code 2 that names the file, the line and the mend.
 */
export async function loadRequirements(path: string): Promise<ReadonlySet<string>> {
  const read = await readDataFile(path, topics, {
    code: "requirements.invalid",
    mend: "Give the ids of topics in data/topics.yaml.",
  });
  return new Set(read);
}
