import type { Reported } from "../../incidents/index.ts";
import type { Tenant } from "../../people/index.ts";
import type { Policy } from "../../policy/index.ts";
import { addDays, addMonths, type Day } from "../../shared/calendar/day.ts";
import { basisOf } from "../basis.ts";
import { periodOn } from "../period-on.ts";
import type { Asked } from "./asked-topics.ts";
import { changesSince } from "./changes.ts";
import { chooseCases } from "./choose-cases.ts";
import { incidentSorts } from "./incident-sorts.ts";
import { levelsFor, nearestTold } from "./levels.ts";
import type { PackLibrary } from "./library.ts";
import { mostAsked } from "./most-asked.ts";
import type { LiveDispensation, Pack } from "./pack.ts";

/** What a pack is made of: of the whole municipality, in the months that {@link countedBefore} gives. */
export interface PackInputs {
  readonly tenant: Tenant;
  readonly unit: string;
  readonly today: Day;
  /** The one in force, and the one that it took the place of. */
  readonly policy: Policy;
  readonly older: Policy | undefined;
  readonly library: PackLibrary;
  readonly asked: readonly Asked[];
  readonly reported: readonly Reported[];
  readonly dispensations: readonly LiveDispensation[];
}

/** Makes a unit's pack. Pure. */
export function makePack(inputs: PackInputs): Pack {
  const { tenant, unit, today, policy, older, library, dispensations } = inputs;
  const { basis, months } = basisOf(policy);
  const period = periodOn(months, today);
  const counted = countedBefore(today, months);
  const levels = levelsFor(tenant, unit);
  const isNamed = (topic: string) => library.topics.has(topic);
  const asked = nearestTold(levels, (level) =>
    mostAsked(
      inputs.asked.filter(({ topic }) => isNamed(topic)),
      level,
    ),
  );
  const incidents = nearestTold(levels, (level) => incidentSorts(inputs.reported, level));
  return {
    unit: { id: unit, name: tenant.units.find(({ id }) => id === unit)?.name ?? unit },
    municipality: tenant.name,
    ...{ policy, basis, today, period, counted, asked, incidents, dispensations, library },
    changes: changesSince(counted.from, today, policy, older),
    cases: chooseCases(library.cases, {
      ...{ policy, unit },
      period: Math.floor(monthNumber(period.from) / months),
      topics: asked?.items ?? [],
      sorts: incidents?.items.map(({ sort }) => sort) ?? [],
    }),
  };
}

/**
 * The whole months before the month of a day, as many as a period has. Whole ones, so that who looks twice in a month
 * does not learn of what happened in between. Pure.
 */
export function countedBefore(today: Day, months: number): Pack["counted"] {
  const first = `${today.slice(0, "2026-05".length)}-01`;
  return { from: addMonths(first, -months), to: addDays(first, -1) };
}

function monthNumber(day: Day): number {
  return Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1;
}
