import { z } from "zod";
import { readDataFile } from "../shared/data-file.ts";
import type { Example } from "./examples.ts";

const words = z.string().trim().min(1, "some text");
const examplesFile = z.array(z.strictObject({ topic: words, da: words, en: words }));

/**
 * Reads the questions to start with from a file such as `data/examples.yaml`.
 * @throws VogterError `examples.invalid` with exit code 2 that names the file, the line and the mend.
 */
export function loadExamples(path: string): Promise<readonly Example[]> {
  return readDataFile(path, examplesFile, {
    code: "examples.invalid",
    mend: 'Give each "topic", "da" and "en".',
  });
}
