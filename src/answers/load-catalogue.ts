import { readdir } from "node:fs/promises";
import { join } from "node:path";
import { readDataFile } from "../shared/data-file.ts";
import { VogterError } from "../shared/errors.ts";
import type { Catalogue, Phrasing } from "./catalogue.ts";
import {
  lexiconSchema,
  municipalitiesSchema,
  phrasingsSchema,
  topicsSchema,
} from "./catalogue-schemas.ts";

const WORDS = {
  code: "answers.catalogue",
  mend: "Correct the file; docs/answering.md shows the form of each.",
};

/**
 * Reads `topics.yaml`, `lexicon.yaml`, `municipalities.yaml` and every file of `phrasings/` below `dataDir`.
 *
 * @throws VogterError `answers.catalogue` that names the file and what is wrong in it
 */
export async function loadCatalogue(dataDir: string): Promise<Catalogue> {
  const topics = await loadTopics(dataDir);
  const lexicon = await readDataFile(join(dataDir, "lexicon.yaml"), lexiconSchema, WORDS);
  const municipalities = await readDataFile(
    join(dataDir, "municipalities.yaml"),
    municipalitiesSchema,
    WORDS,
  );
  const folder = join(dataDir, "phrasings");
  const files = (await readdir(folder)).filter((name) => name.endsWith(".yaml")).sort();
  const phrasings: Phrasing[] = [];
  for (const file of files) {
    const path = join(folder, file);
    const groups = await readDataFile(path, phrasingsSchema, WORDS);
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
  return readDataFile(join(dataDir, "topics.yaml"), topicsSchema, WORDS);
}

function fault(path: string, what: string): VogterError {
  return new VogterError({ ...WORDS, message: `${path}: ${what}`, exitCode: 2 });
}
