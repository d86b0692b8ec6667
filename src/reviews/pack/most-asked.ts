import { SMALLEST_GROUP } from "../../incidents/index.ts";
import type { Asked } from "./asked-topics.ts";
import type { Level } from "./levels.ts";

/** As many as one talks about in two minutes. */
const MOST = 5;

/**
 * The topics asked about most at a level, the most asked first: never how often, and none that was asked about so
 * seldom that one could tell by whom. Pure.
 */
export function mostAsked(asked: readonly Asked[], { has }: Level): readonly string[] {
  const counts = new Map<string, number>();
  for (const { unit, topic, count } of asked)
    if (has(unit)) counts.set(topic, (counts.get(topic) ?? 0) + count);
  return [...counts]
    .filter(([, count]) => count >= SMALLEST_GROUP)
    .sort(([one, a], [other, b]) => b - a || (one < other ? -1 : 1))
    .slice(0, MOST)
    .map(([topic]) => topic);
}
