import { join } from "node:path";
import { loadPolicies, type Policy, type PolicyId } from "../policy/index.ts";
import { cached } from "../shared/learning/cache.ts";
import { createAsk } from "./ask.ts";
import { readCalibration } from "./calibration.ts";
import { profileTopics } from "./catalogue.ts";
import { type Compiled, compile } from "./compile.ts";
import type { Ask } from "./outcome.ts";

export { answerOn } from "./answer-on.ts";
export { citeById, ownerOf } from "./cite.ts";
export { languageOf } from "./language-of.ts";
export type {
  Ask,
  Change,
  Choice,
  Citation,
  Outcome,
  Owner,
  Question,
} from "./outcome.ts";

/** A policy one can ask about. */
export interface PolicySummary {
  readonly id: PolicyId;
  readonly municipality: string;
  readonly title: string;
}

/**
 * Opens everything an answer needs from `dataFolder` (`policies/`, `topics.yaml`, `phrasings/`,
 * `lexicon.yaml`, `municipalities.yaml`, `answering.json`).
 *
 * @throws VogterError when a policy profile or the catalogue does not hold; it names file, line and mend
 */
export async function openAnswers(
  dataFolder: string,
  { today }: { readonly today: () => string },
): Promise<{ ask: Ask; policies: readonly PolicySummary[]; texts: readonly Policy[] }> {
  const [compiled, calibration] = await Promise.all([
    openCompiled(dataFolder),
    readCalibration(join(dataFolder, "answering.json")),
  ]);
  return {
    ask: createAsk({ compiled, calibration, today }),
    policies: compiled.policies.map(({ id, profile: { municipality, title } }) => ({
      id,
      municipality,
      title,
    })),
    texts: compiled.policies,
  };
}

/** What is compiled depends on the code that compiles it as well. */
const CODE = [import.meta.dirname, join(import.meta.dirname, "../policy")];

function openCompiled(dataFolder: string): Promise<Compiled> {
  const sources = ["policies", "phrasings", "topics.yaml", "lexicon.yaml", "municipalities.yaml"];
  return cached(
    "answers",
    [...sources.map((name) => join(dataFolder, name)), ...CODE],
    async () => {
      const { loadCatalogue } = await import("./load-catalogue.ts");
      const catalogue = await loadCatalogue(dataFolder);
      const policies = await loadPolicies(
        join(dataFolder, "policies"),
        profileTopics(catalogue.topics),
      );
      return compile(catalogue, policies);
    },
  );
}

/** What each topic is called, by its id, from `topics.yaml` below `dataFolder`. */
export async function readTopicTitles(
  dataFolder: string,
): Promise<ReadonlyMap<string, { readonly da: string; readonly en: string }>> {
  const { loadTopics } = await import("./load-catalogue.ts");
  const topics = Object.entries(await loadTopics(dataFolder));
  return new Map(topics.map(([id, { da, en }]) => [id, { da, en }]));
}

/** The topics that a policy profile must and may have cells for, from `topics.yaml` below `dataFolder`. */
export async function readTopics(dataFolder: string): Promise<ReturnType<typeof profileTopics>> {
  const { loadTopics } = await import("./load-catalogue.ts");
  return profileTopics(await loadTopics(dataFolder));
}
