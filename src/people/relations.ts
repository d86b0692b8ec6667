import type { Person, UnlistedPerson } from "./tenant.ts";
import type { Thing } from "./things.ts";

/** How a person may stand to a thing, with what it means. */
export const RELATIONS = {
  anyone: "anyone in the municipality, named in its file or not",
  own: "who reported it or asked for it",
  writer: "who wrote some of the request",
  handler: "to whom the incident was routed, or who took it on",
  assessor: "whom the policy's chain asks for an assessment now",
  decider: "whom the policy's chain lets decide now",
  member: "works in the unit",
  unitLeader: "leads the unit",
  ownUnit: "leads the unit, or stands in for its leader",
  unitsBelow: "leads a unit above it, or stands in for that leader",
  asked: "with whom the unit's review lies instead of its leader",
  dutyOwner: "holds the role whose duty it is",
} as const satisfies Record<string, string>;

/** One of {@link RELATIONS}. */
export type Relation = keyof typeof RELATIONS;

/** How `person` stands to `thing`. Nobody stands in any relation to what another municipality has. Pure. */
export function relationsBetween(
  person: Person | UnlistedPerson,
  thing: Thing,
): ReadonlySet<Relation> {
  if (person.tenant !== thing.tenant) return new Set();
  return new Set(["anyone", ...byDeed(person.id, thing), ...byFile(person, thing)]);
}

/** What somebody did stays theirs. */
function* byDeed(id: string, thing: Thing): Generator<Relation> {
  if (thing.kind === "incident" && thing.reporter === id) yield "own";
  if (thing.kind !== "dispensation") return;
  if (thing.requester === id) yield "own";
  if (thing.writers.includes(id)) yield "writer";
}

/** What somebody is given to do, they have for as long as the municipality's file names them. */
function* byFile(person: Person | UnlistedPerson, thing: Thing): Generator<Relation> {
  if (person.kind === "unlisted") return;
  yield* byCase(person.id, thing);
  yield* byPlace(person, thing);
}

function* byCase(id: string, thing: Thing): Generator<Relation> {
  if (thing.kind === "incident" && thing.handlers.includes(id)) yield "handler";
  if (thing.kind === "dispensation" || thing.kind === "dispensations") {
    if (thing.assessors.includes(id)) yield "assessor";
    if (thing.deciders.includes(id)) yield "decider";
  }
  if (thing.kind === "unit" && thing.asked.includes(id)) yield "asked";
}

function* byPlace(person: Person, thing: Thing): Generator<Relation> {
  const { unit, leads, standsInFor, oversees, roles } = person;
  const among = (units: readonly string[]) => unitsOf(thing).some((one) => units.includes(one));
  if (among([unit])) yield "member";
  if (among(leads)) yield "unitLeader";
  if (among([...leads, ...standsInFor])) yield "ownUnit";
  if (among(oversees)) yield "unitsBelow";
  if (thing.kind === "duty" && thing.role !== undefined && roles.includes(thing.role)) {
    yield "dutyOwner";
  }
}

function unitsOf(thing: Thing): readonly string[] {
  if (thing.kind === "unit") return [thing.unit];
  return thing.kind === "dispensation" ? thing.units : [];
}
