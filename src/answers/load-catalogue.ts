import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse, YAMLParseError } from "yaml";
import type { z } from "zod";
import { VogterError } from "../shared/errors.ts";
import type { Catalogue, Phrasing } from "./catalogue.ts";
import {
  lexiconSchema,
  municipalitiesSchema,
  phrasingsSchema,
  topicsSchema,
} from "./catalogue-schemas.ts";

/**
 * Reads `topics.yaml`, `lexicon.yaml`, `municipalities.yaml` and every file of `phrasings/` below `dataDir`.
 *
 * @throws VogterError `answers.catalogue` that names the file and what is wrong in it
 */
export async function loadCatalogue(dataDir: string): Promise<Catalogue> {
  const topics = await loadTopics(dataDir);
  const lexicon = await readYaml(join(dataDir, "lexicon.yaml"), lexiconSchema);
  const municipalities = await readYaml(join(dataDir, "municipalities.yaml"), municipalitiesSchema);
  const folder = join(dataDir, "phrasings");
  const files = (await readdir(folder)).filter((name) => name.endsWith(".yaml")).sort();
  const phrasings: Phrasing[] = [];
  for (const file of files) {
    const path = join(folder, file);
    const groups = await readYaml(path, phrasingsSchema);
    for (const [topic, said] of Object.entries(groups)) {
      for (const { text, by, also, at } of said) {
        const unknown = [topic, ...(also ?? [])].find((id) => topics[id] === undefined);
        if (unknown !== undefined) {
          throw fault(path, `"${text}" is filed under ${unknown}, which topics.yaml does not have`);
        }
        phrasings.push({ text, by, topics: [topic, ...(also ?? [])], at: at ?? [] });
      }
    }
  }
  for (const [id, topic] of Object.entries(topics)) {
    if (topic.detailOf !== undefined && topics[topic.detailOf] === undefined) {
      throw fault(
        join(dataDir, "topics.yaml"),
        `${id} is a detail of ${topic.detailOf}, which is no topic`,
      );
    }
  }
  return { topics, phrasings, lexicon, municipalities };
}

/** @throws VogterError `answers.catalogue` when `topics.yaml` below `dataDir` does not hold */
export function loadTopics(dataDir: string): Promise<Catalogue["topics"]> {
  return readYaml(join(dataDir, "topics.yaml"), topicsSchema);
}

async function readYaml<T extends z.ZodType>(path: string, schema: T): Promise<z.output<T>> {
  let data: unknown;
  try {
    data = parse(await readFile(path, "utf8"));
  } catch (error) {
    if (error instanceof YAMLParseError) throw fault(path, error.message);
    throw error;
  }
  const result = schema.safeParse(data);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  throw fault(path, `${issue?.path.join(" › ")}: ${issue?.message}`);
}

function fault(path: string, what: string): VogterError {
  return new VogterError({
    code: "answers.catalogue",
    message: `${path}: ${what}`,
    mend: "Correct the file; docs/answering.md shows the form of each.",
    exitCode: 2,
  });
}
