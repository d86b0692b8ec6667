import { words } from "../shared/learning/words.ts";
import type { Field } from "./evidence.ts";
import type { Question } from "./outcome.ts";
import type { Ranking } from "./ranking.ts";

/** How much more probable the topics beside the one talked about become. */
const LEAN = 12;
const LONGEST_FOLLOW_UP = 9;
const OPENS = new Set(["og", "men", "hvad", "så", "and", "but", "what"]);
const REFERS = new Set(
  "den det dem dens dets de sådan sådanne denne dette disse it they them its that those these one".split(
    " ",
  ),
);

/**
 * After a question about the handbook "og hvem godkender den?" is about the handbook: a short
 * question that points back makes the previous topic's neighbours (`handbook.*`) more probable.
 */
export function leanTowards(
  ranking: Ranking,
  { text, previousTopic }: Question,
  field: Field,
  topicIds: readonly string[],
): Ranking {
  if (previousTopic === undefined || !pointsBack(text)) return ranking;
  const group = `${groupOf(previousTopic)}.`;
  const near = topicIds.map((topic) => `${topic}.`.startsWith(group));
  const clauses = ranking.clauses.slice();
  const silent = ranking.silent.slice();
  const lifted = new Set<number>();
  field.cells.forEach((cell, topic) => {
    if (!near[topic]) return;
    if (cell.length === 0) (silent[topic] as number) *= LEAN;
    for (const clause of cell) lifted.add(clause);
  });
  for (const clause of lifted) (clauses[clause] as number) *= LEAN;
  const sum = total(clauses) + total(silent) + ranking.unknown;
  return {
    clauses: clauses.map((value) => value / sum),
    silent: silent.map((value) => value / sum),
    unknown: ranking.unknown / sum,
  };
}

function pointsBack(text: string): boolean {
  const tokens = words(text);
  if (tokens.length > LONGEST_FOLLOW_UP) return false;
  return OPENS.has(tokens[0] ?? "") || tokens.some((token) => REFERS.has(token));
}

function groupOf(topic: string): string {
  return topic.split(".")[0] as string;
}

function total(values: Float64Array): number {
  return values.reduce((sum, value) => sum + value, 0);
}
