import { nearestName } from "./nearest.ts";
import type { PlacedProblem } from "./problem.ts";
import type { Profile } from "./profile.ts";

/**
 * The topics there are: those that every profile must have a cell for, and those that are silent
 * where a profile has none. `unknown` skips the check.
 */
export type Catalogue =
  | { readonly required: readonly string[]; readonly optional: readonly string[] }
  | "unknown";

/** The catalogue's topics that a profile lacks, and the profile's that the catalogue lacks. Pure. */
export function topicProblems(profile: Profile, catalogue: Catalogue): PlacedProblem[] {
  if (catalogue === "unknown") return [];
  const topics = Object.keys(profile.topics);
  const known = [...catalogue.required, ...catalogue.optional];
  const there = new Set(topics);
  return [
    ...catalogue.required.filter((topic) => !there.has(topic)).map(missingTopic),
    ...topics.filter((topic) => !known.includes(topic)).map((topic) => unknownTopic(topic, known)),
  ];
}

function missingTopic(topic: string): PlacedProblem {
  return {
    code: "policy.topic-missing",
    path: ["topics"],
    message: `the topic ${topic} has no cell`,
    mend: `Add ${topic} under topics: a clause with its answer, or { silent: true }.`,
  };
}

function unknownTopic(topic: string, catalogue: readonly string[]): PlacedProblem {
  return {
    code: "policy.unknown-topic",
    path: ["topics", topic],
    message: `the catalogue has no topic ${topic}`,
    mend: `Did you mean ${nearestName(topic, catalogue)}? Otherwise add it to data/topics.yaml.`,
  };
}
