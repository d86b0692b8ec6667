import { SMALLEST_GROUP } from "../../incidents/index.ts";
import { aboveIn, type Tenant } from "../../people/index.ts";

/** A part of the municipality that figures are about: the unit, what it belongs to, or all of the municipality. */
export interface Level {
  readonly is: "unit" | "above" | "municipality";
  readonly name: string;
  /** Whether something that happened in a unit happened here; with no unit it happened in the municipality. */
  readonly has: (unit: string | undefined) => boolean;
}

/**
 * Where figures for a unit may be taken from, the nearest first: only where so many people work, in it and below, that
 * a figure tells of no one. The municipality is the last, as long as it is large enough itself. Pure.
 */
export function levelsFor(tenant: Tenant, unit: string): readonly Level[] {
  const above = aboveIn(tenant.units);
  const names = new Map(tenant.units.map(({ id, name }) => [id, name]));
  const parts = [unit, ...above(unit)].map((top, at): Level => {
    const units = new Set(
      tenant.units.map(({ id }) => id).filter((id) => id === top || above(id).includes(top)),
    );
    return {
      is: at === 0 ? "unit" : "above",
      name: names.get(top) ?? top,
      has: (one) => one !== undefined && units.has(one),
    };
  });
  const whole: Level = { is: "municipality", name: tenant.name, has: () => true };
  return [...parts, whole].filter(
    ({ has }) => tenant.people.filter((person) => has(person.unit)).length >= SMALLEST_GROUP,
  );
}

/** What `tell` finds at the nearest level where it finds anything; nothing when it does nowhere. Pure. */
export function nearestTold<Told>(
  levels: readonly Level[],
  tell: (level: Level) => readonly Told[],
): { readonly of: Level; readonly items: readonly Told[] } | undefined {
  for (const of of levels) {
    const items = tell(of);
    if (items.length > 0) return { of, items };
  }
  return undefined;
}
