/** No smaller group of incidents is shown: who knows the place would know who it was. */
export const SMALLEST_GROUP = 5;

/** One of the groups into which all are divided. `count` is not given when it is not shown. */
export interface Group {
  readonly id: string;
  readonly count?: number;
}

/**
 * Hides the groups that are too small, so that nobody can work them out who knows the total, the other groups and this
 * very rule. Groups of none are hidden among the small ones, unless all of the small ones are none: then nobody is in
 * them. What is hidden is never a single group and always has several ways to come to its sum; where the small groups
 * alone do not see to that, the next group in order is hidden too, whatever its size: to choose one by its size would
 * tell something of it. Pure.
 */
export function suppressed(groups: readonly Required<Group>[]): readonly Group[] {
  const small = groups.filter(({ count }) => count < SMALLEST_GROUP);
  const sum = small.reduce((all, { count }) => all + count, 0);
  if (sum === 0) return groups;
  const most = (SMALLEST_GROUP - 1) * small.length;
  const isSafe = small.length > 1 && sum >= SMALLEST_GROUP && sum < most;
  const hidden = new Set(small);
  const next = isSafe ? undefined : nextLarge(groups);
  if (next) hidden.add(next);
  return groups.map((group) => (hidden.has(group) ? { id: group.id } : group));
}

/** The first large group after the first small one, going round. */
function nextLarge(groups: readonly Required<Group>[]): Required<Group> | undefined {
  const first = groups.findIndex(({ count }) => count < SMALLEST_GROUP);
  const inTurn = [...groups.slice(first), ...groups.slice(0, first)];
  return inTurn.find(({ count }) => count >= SMALLEST_GROUP);
}
