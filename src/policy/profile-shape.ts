import { type Issue, unfoldIssue } from "../shared/issues.ts";
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
  return { problems: parsed.error.issues.flatMap(unfoldIssue).map(schemaProblem) };
}

function yamlProblem({ line, message }: YamlSource["faults"][number]): PlacedProblem {
  return {
    code: "policy.yaml",
    line,
    message: `this is not YAML: ${message}`,
    mend: "Mend the line; an editor with YAML support marks it.",
  };
}

function schemaProblem({ path, message }: Issue): PlacedProblem {
  return {
    code: "policy.schema",
    path,
    message: `${path.map(String).join(".") || "the profile"}: ${message}`,
    mend: "See data/schemas/policy.schema.json for the fields there are and what they mean.",
  };
}
