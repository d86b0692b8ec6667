import { z } from "zod";
import { readDataFile } from "../../shared/data-file.ts";

const words = z.strictObject({
  /** What happens, in two or three sentences. */
  story: z.string().min(1),
  /** What to talk about. */
  ask: z.string().min(1),
});

const oneCase = z.strictObject({
  id: z.string().regex(/^[a-z]+(?:-[a-z]+)*$/, "lower case, joined with hyphens"),
  topic: z.string().min(1),
  sorts: z.array(z.string()),
  ...{ da: words, en: words },
});

/** Something that could happen any day, to talk about at a meeting. The answer is the policy's, on its topic. */
export type Case = z.infer<typeof oneCase>;

/** What a case may name. */
interface Known {
  readonly topics: ReadonlySet<string>;
  /** The sorts of incidents. */
  readonly sorts: ReadonlySet<string>;
}

/**
 * Reads the cases from a file such as `data/cases.yaml`.
 * @throws VogterError `cases.invalid` with exit code 2 that names the file, the line and the mend.
 */
export async function loadCases(path: string, known: Known): Promise<readonly Case[]> {
  const { cases } = await readDataFile(path, fileOf(known), {
    code: "cases.invalid",
    mend: 'Give each case "id", "topic", "sorts", and "story" and "ask" under "da" and "en".',
  });
  return cases;
}

function fileOf({ topics, sorts }: Known) {
  const known = oneCase.extend({
    topic: oneCase.shape.topic.refine((id) => topics.has(id), "a topic of data/topics.yaml"),
    sorts: z.array(z.string().refine((id) => sorts.has(id), "a sort of data/incidents.yaml")),
  });
  return z
    .strictObject({ cases: z.array(known).min(1) })
    .refine(
      ({ cases }) => new Set(cases.map(({ id }) => id)).size === cases.length,
      "each case's id once",
    );
}
