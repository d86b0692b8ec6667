import { holdersOf, type Person, personOf, type Tenant } from "../people/index.ts";
import type { Profile } from "../policy/index.ts";
import type { Basis, Incident } from "./incident.ts";
import { nearestHolders } from "./nearest-holders.ts";

/** What decides whom an incident goes to. */
export type Facts = Pick<Incident, "personalData" | "isLarger"> & {
  readonly reporter: { readonly person: string; readonly unit?: string | undefined };
};

/** A role that is to be told, why, and who that is for this reporter; nobody when it is vacant. */
export interface Route {
  readonly role: string;
  readonly basis: Basis;
  readonly people: readonly Person[];
  /** Only to know of it: nobody waits for their "I have it". */
  readonly onlyInforms: boolean;
}

/** A policy's routing, and the id under which its clauses are found. */
export interface Governance {
  readonly id: string;
  readonly profile: Pick<Profile, "incidents">;
}

/** Who stands in when a role that should be told is vacant, the first that somebody holds. */
const STAND_INS = ["coordinator", "securityOfficer", "dpo", "incidentContact"] as const;

/**
 * Whom the policy wants told of an incident when it is reported, or when it turns out to be a larger one; where it
 * names nobody, whom the municipality has chosen; and the data protection officer where people's data may be in it
 * (GDPR art. 38(1): involved properly and in a timely manner). Pure.
 */
export function routesOf(policy: Governance, tenant: Tenant, facts: Facts): readonly Route[] {
  const { told, responsible, followUps, larger } = policy.profile.incidents;
  const find = finding(tenant, facts);
  const cited = ({ role, clause, quote, nearest }: Cited) =>
    find(role, { kind: "clause", policy: policy.id, clause, quote }, nearest === true);
  const byPolicy = [
    ...told.filter(({ when }) => when !== "running").map(cited),
    ...(responsible ? [cited(responsible)] : []),
    ...followUps.filter(({ receives }) => receives).map(cited),
  ];
  const first = byPolicy.length > 0 ? byPolicy : [find("incidentContact", { kind: "configured" })];
  const routes = [
    ...first,
    ...(facts.isLarger ? larger.map((one) => ({ ...cited(one), onlyInforms: true })) : []),
  ];
  const dpo = find("dpo", { kind: "law", article: "GDPR art. 38(1)" });
  const hasDpo = routes.some(({ people }) => people.some(({ roles }) => roles.includes("dpo")));
  return facts.personalData === "no" || hasDpo ? routes : [...routes, dpo];
}

/** Who is told when nobody of those who should be can be found. Pure. */
export function standInsFor(tenant: Tenant, facts: Facts): Route | undefined {
  const find = finding(tenant, facts);
  return STAND_INS.map((role) => find(role, { kind: "escalated" })).find(
    ({ people }) => people.length > 0,
  );
}

/** The roles that are not told of each incident, but have to hear of them on a running basis, and why. Pure. */
export function runningRoles({ id: policy, profile }: Governance): readonly Running[] {
  return profile.incidents.told
    .filter(({ when }) => when === "running")
    .map(({ role, clause, quote }) => ({ role, basis: { kind: "clause", policy, clause, quote } }));
}

type Running = Pick<Route, "role" | "basis">;

interface Cited {
  readonly role: string;
  readonly clause: string;
  readonly quote: string;
  readonly nearest?: true | undefined;
}

/** Who holds a role for this reporter. Nobody is told of their own report alone: their deputy is then. */
function finding(tenant: Tenant, { reporter }: Facts) {
  return (role: string, basis: Basis, isNearest = false): Route => {
    const holders = isNearest
      ? nearestHolders(tenant, role, reporter.unit)
      : holdersOf(tenant, role);
    const others = holders.filter(({ id }) => id !== reporter.person);
    const people = others.length > 0 ? others : deputiesOf(tenant, holders);
    return { role, basis, people, onlyInforms: false };
  };
}

/** Who stands in for these people, each once, and none of themselves. Pure. */
export function deputiesOf(tenant: Tenant, people: readonly Person[]): readonly Person[] {
  const ids = new Set(people.flatMap(({ deputy }) => deputy ?? []));
  return [...ids]
    .flatMap((id) => personOf(tenant, id) ?? [])
    .filter((one) => !people.includes(one));
}

/** Everybody who holds one of these roles, each once. Pure. */
export function allHolders(tenant: Tenant, roles: readonly string[]): readonly Person[] {
  return [...new Set(roles.flatMap((role) => holdersOf(tenant, role)))];
}
