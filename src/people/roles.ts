import type { Profile } from "../policy/index.ts";
import type { Person, Tenant, UnlistedPerson } from "./tenant.ts";

/**
 * The roles that mean the same in every municipality; the permission table gives rights to these alone. A
 * policy's profile may name others: whoever holds those gets what the policy's routing gives them.
 */
export const COMMON_ROLES = {
  employee: { da: "medarbejder", means: "works in the municipality" },
  leader: { da: "leder", means: "leads a unit" },
  centreManager: { da: "centerchef", means: "leads the leaders of a centre" },
  director: { da: "direktør", means: "is in the municipality's top management" },
  executiveBoard: { da: "direktion", means: "sits on the executive board" },
  managementGroup: { da: "chefgruppe", means: "sits in the management group" },
  dpo: { da: "databeskyttelsesrådgiver", means: "is the data protection officer" },
  coordinator: {
    da: "informationssikkerhedskoordinator",
    means: "coordinates information security",
  },
  securityOfficer: {
    da: "informationssikkerhedsleder",
    means: "is in charge of information security from day to day",
  },
  itManager: { da: "it-chef", means: "heads IT" },
  systemOwner: { da: "systemejer", means: "owns a system" },
  committee: {
    da: "informationssikkerhedsudvalg",
    means: "sits on the information security committee",
  },
  committeeChair: {
    da: "formand for informationssikkerhedsudvalget",
    means: "chairs the information security committee",
  },
  council: { da: "byråd", means: "receives what the council is told" },
  councilMember: { da: "byrådsmedlem", means: "sits on the council" },
  financeCommittee: { da: "økonomiudvalg", means: "receives what the finance committee is told" },
  incidentContact: {
    da: "hændelseskontakt",
    means: "is told of incidents where the policy names nobody",
  },
  administrator: { da: "administrator", means: "looks after Vogter's people and its store" },
} as const satisfies Record<string, { readonly da: string; readonly means: string }>;

/** One of {@link COMMON_ROLES}. */
export type CommonRole = keyof typeof COMMON_ROLES;

/** The ids of the roles that a person may be given under a policy. */
export function knownRoles({ roles }: Pick<Profile, "roles">): string[] {
  return [...new Set([...Object.keys(roles), ...Object.keys(COMMON_ROLES)])];
}

/** Everybody who holds a role. */
export function holdersOf(tenant: Tenant, role: string): readonly Person[] {
  return tenant.people.filter(({ roles }) => roles.includes(role));
}

/** The leader of a unit, or of the nearest one above it that has a leader. */
export function leaderOf(tenant: Tenant, unit: string): Person | undefined {
  const units = new Map(tenant.units.map((one) => [one.id, one]));
  for (let at = units.get(unit); at; at = units.get(at.parent ?? "")) {
    if (at.leader !== undefined) return personOf(tenant, at.leader);
  }
  return undefined;
}

/** The person with an id. */
export function personOf(tenant: Tenant, id: string): Person | undefined {
  return tenant.people.find((one) => one.id === id);
}

/** The person with an id, or the ordinary employee that whoever the file does not name counts as. */
export function personOrUnlisted(tenant: Tenant, id: string): Person | UnlistedPerson {
  return personOf(tenant, id) ?? { kind: "unlisted", id, tenant: tenant.id };
}
