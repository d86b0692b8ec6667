import type { Policy } from "../../policy/index.ts";
import { digestOf } from "../../shared/digest.ts";
import type { Case } from "./cases.ts";

const CASES = 3;
/** After so many periods a case may come again. */
const ROUNDS = 3;

/** What cases are chosen by. */
interface By {
  readonly policy: Policy;
  readonly unit: string;
  /** Which period it is, counted from any one on. */
  readonly period: number;
  /** The topics asked about most, the most asked first. */
  readonly topics: readonly string[];
  /** The sorts of incidents that there were. */
  readonly sorts: readonly string[];
}

/**
 * Three cases for a unit: near to what it asks about and what happens there, and none that it had in the periods
 * before. Those come first whose topic the policy has an answer on; the same in the same period. Pure.
 */
export function chooseCases(cases: readonly Case[], by: By): readonly Case[] {
  const { policy, unit, period } = by;
  const inTurn = [...cases].sort((one, other) =>
    digestOf(`${unit} ${one.id}`) < digestOf(`${unit} ${other.id}`) ? -1 : 1,
  );
  const [answered, silent] = [true, false].map((wanted) =>
    inTurn.filter(({ topic }) => isAnswered(policy, topic) === wanted),
  ) as [Case[], Case[]];
  const [unlike, alike] = byWhetherSaidBefore(nearest(share(answered, period), by), policy);
  return [...unlike, ...alike, ...share(silent, period)].slice(0, CASES);
}

/** Those that bring a clause of their own, and those whose clause one before them brings already. */
function byWhetherSaidBefore(cases: readonly Case[], { profile }: Policy): [Case[], Case[]] {
  const said = new Set<string>();
  const [unlike, alike]: [Case[], Case[]] = [[], []];
  for (const one of cases) {
    const cell = profile.topics[one.topic];
    const clause = cell && "clause" in cell ? cell.clause : one.id;
    (said.has(clause) ? alike : unlike).push(one);
    said.add(clause);
  }
  return [unlike, alike];
}

/** Whether a policy says something on a topic. Pure. */
export function isAnswered({ profile }: Policy, topic: string): boolean {
  const cell = Object.hasOwn(profile.topics, topic) ? profile.topics[topic] : undefined;
  return cell !== undefined && "clause" in cell;
}

/** Those whose turn it is: each round has its own, as long as there are enough for that. */
function share(cases: readonly Case[], period: number): readonly Case[] {
  const rounds = Math.max(1, Math.min(ROUNDS, Math.floor(cases.length / CASES)));
  return cases.filter((_, at) => at % rounds === period % rounds);
}

function nearest(cases: readonly Case[], { topics, sorts }: By): readonly Case[] {
  const fields = new Set(topics.map(fieldOf));
  const nearness = ({ topic, sorts: own }: Case) =>
    (topics.includes(topic) ? 4 : 0) +
    (own.some((sort) => sorts.includes(sort)) ? 2 : 0) +
    (fields.has(fieldOf(topic)) ? 1 : 0);
  return [...cases].sort((one, other) => nearness(other) - nearness(one));
}

/** `access` of `access.logging`. */
function fieldOf(topic: string): string {
  return topic.split(".", 1)[0] ?? topic;
}
