import { join } from "node:path";
import { readTopicTitles } from "../../answers/index.ts";
import { loadSorts } from "../../incidents/index.ts";
import { type Case, loadCases } from "./cases.ts";

/** A name in both languages. */
interface Title {
  readonly da: string;
  readonly en: string;
}

/** What every pack is made from, besides what is kept. */
export interface PackLibrary {
  readonly cases: readonly Case[];
  /** What the topics are called, by their ids. */
  readonly topics: ReadonlyMap<string, Title>;
  /** What the sorts of incidents are called, by their ids. */
  readonly sorts: ReadonlyMap<string, Title>;
}

/**
 * Opens it from `dataFolder` (`cases.yaml`, `topics.yaml`, `incidents.yaml`).
 * @throws VogterError that names the file that does not hold, and the mend
 */
export async function loadPackLibrary(dataFolder: string): Promise<PackLibrary> {
  const [topics, read] = await Promise.all([
    readTopicTitles(dataFolder),
    loadSorts(join(dataFolder, "incidents.yaml")),
  ]);
  const sorts = new Map(read.map(({ id, da, en }) => [id as string, { da, en }]));
  const cases = await loadCases(join(dataFolder, "cases.yaml"), {
    topics: new Set(topics.keys()),
    sorts: new Set(sorts.keys()),
  });
  return { cases, topics, sorts };
}
