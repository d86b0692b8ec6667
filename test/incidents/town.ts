import { join } from "node:path";
import type { Governance } from "../../src/incidents/routing.ts";
import { loadTenants, type Person, personOf, type Tenant } from "../../src/people/index.ts";
import { loadPolicies, POLICIES_DIR } from "../../src/policy/index.ts";

const DATA = join(import.meta.dirname, "../../data");
export const TENANTS = await loadTenants(join(DATA, "tenants"));
export const POLICIES = await loadPolicies(POLICIES_DIR, "unknown");

export function tenantOf(id: string): Tenant {
  const tenant = TENANTS.find((one) => one.id === id);
  if (!tenant) throw new Error(`There is no municipality ${id}.`);
  return tenant;
}

export function policyOf(id: string): Governance {
  const policy = POLICIES.find((one) => one.id === id);
  if (!policy) throw new Error(`There is no policy ${id}.`);
  return policy;
}

/** Somebody in the municipality's file. */
export function person(tenant: Tenant, id: string): Person {
  const found = personOf(tenant, id);
  if (!found) throw new Error(`There is nobody called ${id}.`);
  return found;
}
