import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Policy } from "../policy/index.ts";
import { asTyped, loadLexicon, loadRules } from "./load.ts";
import { readOverrides } from "./overrides.ts";
import type { RulesProblem } from "./rules-problem.ts";
import { type SharedWord, sharedWords } from "./shared-words.ts";

interface DataCheck {
  readonly problems: readonly RulesProblem[];
  readonly counts: { readonly kinds: number; readonly places: number; readonly own: number };
}

/**
 * Checks all that the advice is made from: the default table, each municipality's, and the lexicon.
 *
 * @throws VogterError `storage-rules.invalid` when the default table or the lexicon does not load
 */
export async function checkData(
  dataFolder: string,
  policies: readonly Policy[],
): Promise<DataCheck> {
  const [standard, lexicon] = await Promise.all([loadRules(dataFolder), loadLexicon(dataFolder)]);
  const { rules, problems } = await readOverrides(dataFolder, standard, policies);
  const { kinds, places } = lexicon;
  return {
    problems: [...problems, ...(await Promise.all(sharedWords(lexicon).map(placed(dataFolder))))],
    counts: { kinds: kinds.length, places: places.length, own: rules.size },
  };
}

/** Finds the line of an entry, which the lexicon itself has no use for. */
function placed(dataFolder: string) {
  return async ({ folder, term, ...problem }: SharedWord): Promise<RulesProblem> => {
    const path = join(dataFolder, "storage", folder);
    for (const name of (await readdir(path)).sort()) {
      const lines = (await readFile(join(path, name), "utf8")).split("\n");
      const line = lines.findIndex((text) => text.includes(`"term": ${JSON.stringify(term)}`));
      if (line >= 0) return { ...problem, file: asTyped(join(path, name)), line: line + 1 };
    }
    return { ...problem, file: asTyped(path), line: 1 };
  };
}
