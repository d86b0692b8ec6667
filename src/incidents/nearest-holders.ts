import { holdersOf, type Person, type Tenant } from "../people/index.ts";

/**
 * Who of those that hold a role is meant by "the leader" where somebody works: those in the person's own unit, else in
 * the nearest unit above it. A role that is held in one unit only is held there for all. Nobody, when the role is held
 * in several units and none of them is above the person: any of them would be the wrong one. Pure.
 */
export function nearestHolders(
  tenant: Tenant,
  role: string,
  unit: string | undefined,
): readonly Person[] {
  const holders = holdersOf(tenant, role);
  if (new Set(holders.map((one) => one.unit)).size <= 1) return holders;
  for (const at of upwards(tenant, unit)) {
    const here = holders.filter((one) => one.unit === at);
    if (here.length > 0) return here;
  }
  return [];
}

/** A unit and those above it, nearest first; going round in a circle, it ends where it began. */
function* upwards({ units }: Tenant, unit: string | undefined): Generator<string> {
  const seen = new Set<string>();
  for (let at = unit; at !== undefined && !seen.has(at); ) {
    yield at;
    seen.add(at);
    at = units.find(({ id }) => id === at)?.parent;
  }
}
