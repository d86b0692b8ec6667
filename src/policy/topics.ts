import { nearestName } from "./nearest.ts";
import type { PlacedProblem } from "./problem.ts";
import type { Profile } from "./profile.ts";

/** The topics that every profile must have a cell for; `unknown` skips that check. */
export type Catalogue = readonly string[] | "unknown";

/** The catalogue's topics that a profile lacks, and the profile's that the catalogue lacks. Pure. */
export function topicProblems(profile: Profile, catalogue: Catalogue): PlacedProblem[] {
  if (catalogue === "unknown") return [];
  const topics = Object.keys(profile.topics);
  const [wanted, there] = [new Set(catalogue), new Set(topics)];
  return [
    ...catalogue.filter((topic) => !there.has(topic)).map(missingTopic),
    ...topics.filter((topic) => !wanted.has(topic)).map((topic) => unknownTopic(topic, catalogue)),
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
