import type { Person, Tenant } from "../../src/people/index.ts";
import type { Act, Acted } from "../../src/reviews/index.ts";
import { openTown } from "./town.ts";

export const ID = "2026-H1 dagplejen";

/** Faxe after the first reminders, before there was a second. */
export async function inMarch() {
  const town = openTown("faxe");
  await town.passes("2026-03-12");
  town.heard();
  return town;
}

/** That a meeting was held on a day, with all that a report says. */
export const held = (on: string, more: Partial<Extract<Act, { do: "held" }>> = {}) =>
  ({ do: "held", on, present: 14, topics: "Adgangskoder", followUps: "", ...more }) as const;

/** What became of it, in a word. */
export function outcome(acted: Acted): string {
  if (acted.outcome === "done") return acted.review.state.is;
  return acted.outcome === "refused" ? acted.because : "unknown";
}

/** The same municipality with its units as `change` gives them; what people lead follows from that. */
export function withUnits(
  tenant: Tenant,
  change: (units: Tenant["units"]) => Tenant["units"],
): Tenant {
  const units = change(tenant.units);
  const leads = (person: string) =>
    units.flatMap(({ id, leader }) => (leader === person ? id : []));
  const deputies = new Map(tenant.people.map(({ id, deputy }) => [id, deputy]));
  const standsInFor = (person: string) =>
    units.flatMap(({ id, leader }) =>
      leader !== undefined && deputies.get(leader) === person ? id : [],
    );
  const people = tenant.people.map(
    (one): Person => ({ ...one, leads: leads(one.id), standsInFor: standsInFor(one.id) }),
  );
  return { ...tenant, units, people };
}

/** The same municipality with another leader of a unit, or none. */
export function withLeader(tenant: Tenant, unit: string, leader: string | undefined): Tenant {
  return withUnits(tenant, (units) =>
    units.map((one) => (one.id === unit ? { ...one, leader } : one)),
  );
}
