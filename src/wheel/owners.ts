import { currentPolicy, holdersOf, type Person, type Thing } from "../people/index.ts";
import type { Setup } from "./desk.ts";
import type { Duty } from "./duty.ts";

/** Whose a duty is. */
export interface Owners {
  /** The role whose holders they are; nothing when there is nobody at all. */
  readonly role?: string | undefined;
  readonly people: readonly Person[];
  /** Whether the policy gives it to them; else it names nobody, or nobody holds the role it names. */
  readonly by: "policy" | "nobody-named" | "vacant";
}

/** Many hold these by their work alone: what is everybody's would be nobody's. */
const EVERYBODYS: ReadonlySet<string> = new Set([
  "employee",
  "leader",
  "centreManager",
  "management",
]);

/** Who has it, and why they have it. Pure. */
export function ownersOf({ role }: Pick<Duty, "role">, setup: Setup): Owners {
  const held = role === undefined ? [] : holdersOf(setup.tenant, role);
  if (held.length > 0) return { role, people: held, by: "policy" };
  const by = role === undefined ? "nobody-named" : "vacant";
  const [first] = inCharge(setup);
  return first ? { ...first, by } : { people: [], by };
}

/** Who sees to it that things go on, besides those whose task it is: the coordinator, or whoever comes next to it. Pure. */
export function coordinatorsBeside(owners: readonly Person[], setup: Setup): readonly Person[] {
  const others = ["coordinator", "securityOfficer"].map((role) => holdersOf(setup.tenant, role));
  const rest = inCharge(setup).map(({ people }) => people);
  const beside = [...others, ...rest].map((some) =>
    some.filter(({ id }) => !owners.some((owner) => owner.id === id)),
  );
  return beside.find((some) => some.length > 0) ?? [];
}

/** A duty as the permissions know it. Pure. */
export function thingOf(duty: Pick<Duty, "role">, setup: Setup): Extract<Thing, { kind: "duty" }> {
  const { role } = ownersOf(duty, setup);
  return { kind: "duty", tenant: setup.tenant.id, ...(role !== undefined && { role }) };
}

/** The roles that what nobody has falls to, each with those who hold it: the policy's owner first. */
function inCharge({ tenant, policyOf }: Setup) {
  const { owner } = policyOf(currentPolicy(tenant)).profile;
  const roles = [owner.role, "coordinator", "securityOfficer", "dpo", "administrator"];
  return roles
    .filter((role) => !EVERYBODYS.has(role))
    .map((role) => ({ role, people: holdersOf(tenant, role) }))
    .filter(({ people }) => people.length > 0);
}
