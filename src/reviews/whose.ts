import { holdersOf, type Person, personOf, type Tenant } from "../people/index.ts";

/** Who leads what, worked out once for each reading of a municipality's file. */
interface Leadership {
  /** The leader of a unit, or of the nearest above it that has one. */
  readonly leaders: ReadonlyMap<string, string>;
  /** Who leads whoever leads a unit. */
  readonly above: ReadonlyMap<string, string>;
}

const cache = new WeakMap<Tenant, Leadership>();

/** With whom a unit's review lies if nobody hands it on: its leader, else the nearest one above. Pure. */
export function leaderFor(tenant: Tenant, unit: string): string | undefined {
  return leadershipIn(tenant).leaders.get(unit);
}

/** The nearest leader above a unit who is somebody else than {@link leaderFor}. Pure. */
export function aboveFor(tenant: Tenant, unit: string): string | undefined {
  return leadershipIn(tenant).above.get(unit);
}

/** The units whose {@link aboveFor} a person is. Pure. */
export function unitsUnder(tenant: Tenant, person: string): readonly string[] {
  const { above } = leadershipIn(tenant);
  return [...above].flatMap(([unit, one]) => (one === person ? unit : []));
}

/** Whether a unit is there and has a leader of its own. Pure. */
export function isLed(tenant: Tenant, unit: string): boolean {
  return tenant.units.some(({ id, leader }) => id === unit && leader !== undefined);
}

/** Who sees to it that reviews are held in the municipality: the coordinator; without one, the DPO. Pure. */
export function coordinatorsOf(tenant: Tenant): readonly Person[] {
  const all = ["coordinator", "dpo"].map((role) => holdersOf(tenant, role));
  return all.find((some) => some.length > 0) ?? [];
}

function leadershipIn(tenant: Tenant): Leadership {
  const known = cache.get(tenant);
  if (known) return known;
  const units = new Map(tenant.units.map((one) => [one.id, one]));
  const leaders = new Map<string, string>();
  const above = new Map<string, string>();
  for (const { id } of tenant.units) {
    const [leader, next] = leadersUpFrom(id, units);
    if (leader !== undefined) leaders.set(id, leader);
    if (next !== undefined) above.set(id, next);
  }
  // What a unit left undone is told of in the one that took its place.
  for (const { id, replaces = [] } of tenant.units) {
    const next = above.get(id);
    for (const gone of replaces) if (next !== undefined && !units.has(gone)) above.set(gone, next);
  }
  const found = { leaders, above };
  cache.set(tenant, found);
  return found;

  function leadersUpFrom(unit: string, all: typeof units): readonly string[] {
    const found = new Set<string>();
    for (let at = all.get(unit); at; at = all.get(at.parent ?? "")) {
      if (at.leader !== undefined && personOf(tenant, at.leader)) found.add(at.leader);
    }
    return [...found];
  }
}
