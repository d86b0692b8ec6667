import { readFile } from "node:fs/promises";
import { join } from "node:path";
import type { Policy } from "../policy/index.ts";
import type { StorageRules } from "./rules.ts";
import { type RulesProblem, rulesError } from "./rules-problem.ts";

/** The tables of the policies that have one of their own, by policy. */
export type OwnRules = ReadonlyMap<string, StorageRules>;

/**
 * Reads `policies/<id>/storage-rules.yaml` below `dataFolder` for each policy that has it.
 *
 * @throws VogterError `storage-rules.invalid` that lists all that is wrong in all of them
 */
export async function loadOverrides(
  dataFolder: string,
  standard: StorageRules,
  policies: readonly Policy[],
): Promise<OwnRules> {
  const { rules, problems } = await readOverrides(dataFolder, standard, policies);
  if (problems.length > 0) throw rulesError(problems);
  return rules;
}

/** As {@link loadOverrides}, but gives what is wrong back instead of throwing. */
export async function readOverrides(
  dataFolder: string,
  standard: StorageRules,
  policies: readonly Policy[],
): Promise<{ readonly rules: OwnRules; readonly problems: readonly RulesProblem[] }> {
  const problems: RulesProblem[] = [];
  const rules = new Map<string, StorageRules>();
  for (const policy of policies) {
    const file = join(dataFolder, "policies", policy.id, "storage-rules.yaml");
    const text = await readFile(file, "utf8").catch(onlyMissing);
    if (text === undefined) continue;
    // Not at the top, as most municipalities have no table of their own and YAML takes its time to load.
    const [{ readOverride }, { asTyped }] = await Promise.all([
      import("./read-rules.ts"),
      import("./load.ts"),
    ]);
    const read = readOverride(asTyped(file), text, standard, policy);
    if ("problems" in read) problems.push(...read.problems);
    else rules.set(policy.id, read.rules);
  }
  return { rules, problems };
}

function onlyMissing(error: NodeJS.ErrnoException): undefined {
  if (error.code !== "ENOENT") throw error;
}
