import { createHash } from "node:crypto";
import { readYaml, type YamlSource } from "../shared/yaml-source.ts";
import { lineageProblems } from "./lineage.ts";
import type { Policy, PolicyId } from "./policy.ts";
import type { PlacedProblem, Problem } from "./problem.ts";
import type { Profile } from "./profile.ts";
import { shapeProfile } from "./profile-shape.ts";
import { readPolicyText } from "./reader.ts";
import { type Catalogue, topicProblems } from "./topics.ts";
import { verifyProfile } from "./verify.ts";

/** One policy's folder, read. */
export interface PolicyFolder {
  /** The folder's own name; the profile's `id` must be the same. */
  readonly id: PolicyId;
  /** What error messages call the folder, such as `data/policies/faxe-2021`. */
  readonly path: string;
  /** `policy.yaml`; undefined when it is missing. */
  readonly yaml: string | undefined;
  /** `policy.txt`; undefined when it is missing. */
  readonly text: string | undefined;
}

/** A policy that may be used, or everything that is wrong with its files. */
export type ReadPolicy =
  | { readonly id: PolicyId; readonly policy: Policy }
  | { readonly id: PolicyId; readonly problems: readonly [Problem, ...Problem[]] };

/**
 * Reads all policies: strings in, checked policies or everything that is wrong with them out, in the
 * order given. Pure.
 */
export function readFolders(
  folders: readonly PolicyFolder[],
  catalogue: Catalogue,
): readonly ReadPolicy[] {
  const built = folders.map((folder) => ({ folder, ...buildPolicy(folder, catalogue) }));
  const policies = built.flatMap(({ policy }) => policy ?? []);
  // When a member of the family is unreadable, the others would be reported for missing it.
  const lineage = policies.length === built.length ? lineageProblems(policies) : [];
  return built.map(({ folder, source, policy, problems = [] }) => {
    const { id, path } = folder;
    const own = lineage.filter((problem) => problem.policy === id);
    const [first, ...others] = [...problems, ...own].map((problem): Problem => {
      const { code, message, mend, file = "policy.yaml" } = problem;
      const line = problem.line ?? (problem.path && source?.lineAt(problem.path));
      return { code, file: `${path}/${file}`, ...(line ? { line } : {}), message, mend };
    });
    if (first) return { id, problems: [first, ...others] };
    return { id, policy: policy as Policy };
  });
}

interface Built {
  readonly source?: YamlSource;
  readonly policy?: Policy;
  readonly problems?: readonly PlacedProblem[];
}

/** Stops at the first stage that fails: each stage after it would only complain about the same. */
function buildPolicy({ id, yaml, text: raw }: PolicyFolder, catalogue: Catalogue): Built {
  if (yaml === undefined) return { problems: [missingFile("policy.yaml")] };
  if (raw === undefined) return { problems: [missingFile("policy.txt")] };
  const source = readYaml(yaml);
  const shaped = shapeProfile(source);
  if ("problems" in shaped) return { source, problems: shaped.problems };
  const { profile } = shaped;

  const strangers = identityProblems(id, raw, profile);
  if (strangers.length > 0) return { source, problems: strangers };

  const { text, missing } = readPolicyText(raw, profile.layout);
  if (missing !== undefined) return { source, problems: [outlineProblem(missing, source)] };

  const problems = [...verifyProfile(profile, text), ...topicProblems(profile, catalogue)];
  return problems.length > 0 ? { source, problems } : { source, policy: { id, profile, text } };
}

function missingFile(file: "policy.yaml" | "policy.txt"): PlacedProblem {
  return {
    code: "policy.file-missing",
    file,
    message: "there is no such file",
    mend: "A policy's folder holds policy.txt (the source) and policy.yaml (its profile).",
  };
}

function identityProblems(id: PolicyId, raw: string, profile: Profile): PlacedProblem[] {
  const problems: PlacedProblem[] = [];
  if (profile.id !== id) {
    problems.push({
      code: "policy.id",
      path: ["id"],
      message: `the id is ${profile.id}, the folder is called ${id}`,
      mend: `Write id: ${id}, or rename the folder.`,
    });
  }
  const sha256 = createHash("sha256").update(raw).digest("hex");
  if (profile.source.sha256 !== sha256) {
    problems.push({
      code: "policy.text-changed",
      path: ["source", "sha256"],
      message: "policy.txt is not the text this profile was written for",
      mend: `Restore the text. If the municipality changed it, go through every quote and write sha256: ${sha256}`,
    });
  }
  return problems;
}

function outlineProblem(title: string, source: YamlSource): PlacedProblem {
  return {
    code: "policy.outline",
    line: source.lineOf(title, ["layout", "outline"]),
    message: `the outline names "${title}", which the text does not hold as a line of its own in that place`,
    mend: "Write the heading exactly as it stands in policy.txt, and the headings in the order of the text.",
  };
}
