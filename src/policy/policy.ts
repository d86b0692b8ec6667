import type { Clause, PolicyText } from "./clause.ts";
import type { Profile, Role, RoleId } from "./profile.ts";

/** A policy's folder name, such as `faxe-2021`. */
export type PolicyId = string;

/** One policy: what it says and how it governs. Plain data that survives `JSON.stringify`. */
export interface Policy {
  readonly id: PolicyId;
  readonly profile: Profile;
  readonly text: PolicyText;
}

/** The clause with this id; undefined when the policy has none. */
export function clauseOf(policy: Policy, id: string): Clause | undefined {
  return policy.text.clauses.find((clause) => clause.id === id);
}

/** The role as this policy names it; undefined when the policy knows no such role. */
export function roleOf(policy: Policy, id: RoleId): Role | undefined {
  return policy.profile.roles[id];
}

/**
 * The last date at which someone said yes to the policy, or else the one it carries: what tells it
 * from other versions. Undefined when the text has no date.
 */
export function dateOf(policy: Policy): string | undefined {
  const { approvals, adopted, dated } = policy.profile.dates;
  const last = approvals
    .map(({ date }) => date)
    .sort()
    .at(-1);
  return dated ?? last ?? adopted;
}
