import { type Reported, SMALLEST_GROUP } from "../../incidents/index.ts";
import type { Level } from "./levels.ts";

/** How many of a sort there were, as far as it is told. */
export interface SortCount {
  readonly sort: string;
  /** There were so many or more, and fewer than the next step. */
  readonly atLeast: number;
}

/** Steps instead of numbers: of two packs that differ by one, nobody learns of that one. */
const STEPS = [50, 20, 10, SMALLEST_GROUP];

/** The sorts of incidents at a level, those with most first; small groups are left out. Pure. */
export function incidentSorts(reported: readonly Reported[], { has }: Level): readonly SortCount[] {
  const counts = new Map<string, number>();
  for (const { unit, sort } of reported)
    if (has(unit)) counts.set(sort, (counts.get(sort) ?? 0) + 1);
  return [...counts]
    .flatMap(([sort, count]) => {
      const atLeast = STEPS.find((step) => count >= step);
      return atLeast === undefined ? [] : [{ sort, atLeast }];
    })
    .sort((one, other) => other.atLeast - one.atLeast || (one.sort < other.sort ? -1 : 1));
}
