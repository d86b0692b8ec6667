import { readFileSync } from "node:fs";
import { join } from "node:path";
import { loadPolicies, POLICIES_DIR, type Policy } from "../../src/policy/index.ts";
import { readFolders } from "../../src/policy/read-policy.ts";
import type { Catalogue } from "../../src/policy/topics.ts";

/** The five real policies. */
export const POLICIES = await loadPolicies(POLICIES_DIR, "unknown");

/** One of the real policies. */
export function policy(id: string): Policy {
  const found = POLICIES.find((one) => one.id === id);
  if (!found) throw new Error(`no policy ${id}`);
  return found;
}

/** A file of a policy as it is in the project. */
export function fileOf(id: string, name: "policy.yaml" | "policy.txt"): string {
  return readFileSync(join(POLICIES_DIR, id, name), "utf8");
}

/** A profile with these topics instead of its own. */
export function withTopics(yaml: string, topics: string): string {
  return `${yaml.slice(0, yaml.indexOf("\ntopics:"))}\ntopics: ${topics}\n`;
}

interface Change {
  readonly id?: string;
  readonly text?: string;
  readonly catalogue?: Catalogue;
}

/** What the loader objects to when Faxe's profile is changed in this way. */
export function problemsOf(change: (yaml: string) => string, others: Change = {}) {
  const { id = "faxe-2021", text = fileOf("faxe-2021", "policy.txt"), catalogue } = others;
  const yaml = change(fileOf("faxe-2021", "policy.yaml"));
  const folder = { id, path: `data/policies/${id}`, yaml, text };
  const [read] = readFolders([folder], catalogue ?? "unknown");
  if (!read || !("problems" in read)) return [];
  return read.problems.map((problem) => ({
    ...problem,
    /** The line of the profile that the problem points at. */
    source: yaml.split("\n")[(problem.line ?? 0) - 1]?.trim(),
  }));
}
