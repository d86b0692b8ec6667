import type { z } from "zod";
import type { YamlSource } from "../shared/yaml-source.ts";
import type { PlacedProblem } from "./problem.ts";
import { type Profile, profileSchema } from "./profile.ts";

/** A profile of the right shape, not yet held against its text; or what is wrong with the shape. */
export type ShapedProfile =
  | { readonly profile: Profile }
  | { readonly problems: readonly PlacedProblem[] };

/** Makes a profile of a YAML file. Pure. */
export function shapeProfile(source: YamlSource): ShapedProfile {
  if (source.faults.length > 0) return { problems: source.faults.map(yamlProblem) };
  const parsed = profileSchema.safeParse(source.value);
  if (parsed.success) return { profile: parsed.data };
  return { problems: parsed.error.issues.flatMap(unfold).map(schemaProblem) };
}

function yamlProblem({ line, message }: YamlSource["faults"][number]): PlacedProblem {
  return {
    code: "policy.yaml",
    line,
    message: `this is not YAML: ${message}`,
    mend: "Mend the line; an editor with YAML support marks it.",
  };
}

interface Issue {
  readonly path: PropertyKey[];
  readonly message: string;
}

function schemaProblem({ path, message }: Issue): PlacedProblem {
  return {
    code: "policy.schema",
    path,
    message: `${path.map(String).join(".") || "the profile"}: ${message}`,
    mend: "See data/schemas/policy.schema.json for the fields there are and what they mean.",
  };
}

/** A union reports every branch: only the one that came closest says what to mend. */
function unfold(issue: z.core.$ZodIssue): Issue[] {
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) => ({ path: [...issue.path, key], message: "no such field" }));
  }
  if (issue.code !== "invalid_union" || issue.errors.length === 0) return [issue];
  const branches = issue.errors.map((branch) => branch.flatMap(unfold));
  const closest = branches.reduce((best, branch) => (branch.length < best.length ? branch : best));
  return closest.map(({ path, message }) => ({ path: [...issue.path, ...path], message }));
}
