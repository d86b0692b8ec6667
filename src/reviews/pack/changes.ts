import { type Clause, dateOf, diffPolicies, type Policy } from "../../policy/index.ts";
import type { Day } from "../../shared/calendar/day.ts";

/** What a new policy changed. */
export interface Changes {
  /** From when the new one is in force. */
  readonly from: Day;
  readonly added: number;
  readonly changed: number;
  readonly removed: number;
  /** Some of the clauses that are new or say something else now, in the order of the text. */
  readonly clauses: readonly Clause[];
}

/** As many as one can read aloud. */
const SHOWN = 3;

/** What changed in the policy since a day; nothing when none came into force since. Pure. */
export function changesSince(
  since: Day,
  today: Day,
  policy: Policy,
  older: Policy | undefined,
): Changes | undefined {
  const from = policy.profile.dates.inForce.from ?? dateOf(policy);
  if (!older || from === undefined || from < since || from > today) return undefined;
  const { added, changed, removed } = diffPolicies(older, policy);
  const noRule = new Set(policy.profile.notNormative.map(({ clause }) => clause));
  const rewritten = [...changed]
    .sort((one, other) => one.similarity - other.similarity)
    .map(({ newer }) => newer);
  const chosen = [...added, ...rewritten].filter(({ id }) => !noRule.has(id)).slice(0, SHOWN);
  const clauses = policy.text.clauses.filter((clause) => chosen.includes(clause));
  return {
    ...{ from, clauses },
    ...{ added: added.length, changed: changed.length, removed: removed.length },
  };
}
