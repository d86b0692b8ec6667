import type { Tenant } from "../../src/people/index.ts";
import { addDays } from "../../src/shared/calendar/day.ts";
import type { Size } from "./chance.ts";
import { periodOf, periodsIn } from "./periods.ts";
import { createWorld, FIRST_DAY } from "./world.ts";

/**
 * The units that have somebody above them in the weeks in which what is overdue in a period is told of: those that
 * are there, and those whose place one took that is there.
 */
export function placedAfter(size: Size): ReadonlyMap<string, ReadonlySet<string>> {
  const world = createWorld(size);
  const placed = new Map<string, ReadonlySet<string>>();
  for (const period of periodsIn(Number(FIRST_DAY.slice(0, 4)), size.years)) {
    const ids = new Set<string>();
    const first = addDays(periodOf(`${period} `).to, 1);
    world.advanceTo(first);
    for (let week = 0; week < 7; week++) {
      world.advanceTo(addDays(first, 7 * week));
      const now = new Set(world.ids.flatMap((id) => placedIn(world.tenant(id).units, id)));
      for (const one of week === 0 ? now : [...ids]) {
        if (now.has(one)) ids.add(one);
        else ids.delete(one);
      }
    }
    placed.set(period, ids);
  }
  return placed;
}

/** Those with whom, or above whom, there are two people: the nearest is who holds it, the next is above. */
function placedIn(units: Tenant["units"], tenant: string): string[] {
  const known = new Map(units.map((one) => [one.id, one]));
  return units.flatMap(({ id, replaces = [] }) => {
    const leaders = new Set<string>();
    for (let at = known.get(id); at; at = known.get(at.parent ?? ""))
      if (at.leader !== undefined) leaders.add(at.leader);
    return leaders.size < 2 ? [] : [id, ...replaces].map((one) => `${tenant} ${one}`);
  });
}

/** Each unit, by its municipality, with each period through which it was led by somebody. */
export function* wholePeriods(size: Size): Generator<readonly [string, string, string]> {
  const world = createWorld(size);
  const first = Number(FIRST_DAY.slice(0, 4));
  for (const period of periodsIn(first, size.years)) {
    const { from, to } = periodOf(`${period} `);
    world.advanceTo(from);
    let led = ledIn(world);
    for (let day = from; day <= to; day = addDays(day, 7)) {
      world.advanceTo(day);
      const now = new Set(ledIn(world));
      led = led.filter((one) => now.has(one));
    }
    for (const one of led) {
      const [tenant = "", unit = ""] = one.split(" ");
      yield [tenant, unit, period];
    }
  }

  function ledIn({ ids, tenant }: typeof world): string[] {
    return ids.flatMap((id) =>
      tenant(id).units.flatMap(({ id: unit, leader }) =>
        leader === undefined ? [] : `${id} ${unit}`,
      ),
    );
  }
}
