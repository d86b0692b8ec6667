/** A part of a municipality. */
export interface Unit {
  readonly id: string;
  readonly name: string;
  readonly parent?: string | undefined;
  readonly leader?: string | undefined;
  /** The ids of the units it took the place of. */
  readonly replaces?: readonly string[] | undefined;
}

/** The ids of the units above one, nearest first. Going round in a circle, it ends where it began. */
export function aboveIn(units: readonly Unit[]): (unit: string) => readonly string[] {
  const parents = new Map(units.map(({ id, parent }) => [id, parent]));
  return (unit) => {
    const above = new Set<string>();
    let next = parents.get(unit);
    while (next !== undefined && !above.has(next)) {
      above.add(next);
      next = parents.get(next);
    }
    return [...above];
  };
}
