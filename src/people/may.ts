import { type Action, PERMISSIONS, type Permission, type ThingOf } from "./permissions.ts";
import { type Relation, relationsBetween } from "./relations.ts";
import type { Person, UnlistedPerson } from "./tenant.ts";
import type { Thing } from "./things.ts";

/** Whether `person` may do `action` to `thing`, by the table {@link PERMISSIONS}. Pure. */
export function may<A extends Action>(
  person: Person | UnlistedPerson,
  action: A,
  thing: ThingOf<A>,
): boolean {
  return (
    isGranted(person, PERMISSIONS[action], thing) &&
    conflictOf(person, action, thing) === undefined &&
    (!isConfidential(thing) || isGranted(person, PERMISSIONS["incident.see-confidential"], thing))
  );
}

/** Why `person` is too close to `thing` to do `action`, for the words that refuse it. Pure. */
export function conflictOf<A extends Action>(
  person: Person | UnlistedPerson,
  action: A,
  thing: ThingOf<A>,
): Relation | undefined {
  const { never = [] }: Permission = PERMISSIONS[action];
  const relations = relationsBetween(person, thing);
  return never.find((relation) => relations.has(relation));
}

function isGranted(person: Person | UnlistedPerson, permission: Permission, thing: Thing): boolean {
  const relations = relationsBetween(person, thing);
  const roles: readonly string[] = person.kind === "listed" ? person.roles : [];
  // Without it, the thing is another municipality's, where a role gives no right.
  return (
    relations.has("anyone") &&
    (permission.relations.some((relation) => relations.has(relation)) ||
      permission.roles.some((role) => roles.includes(role)))
  );
}

function isConfidential(thing: Thing): boolean {
  return thing.kind === "incident" && thing.confidential;
}
