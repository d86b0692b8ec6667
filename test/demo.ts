import { join } from "node:path";
import { loadTenants, type Tenant } from "../src/people/index.ts";
import { loadPolicies, POLICIES_DIR, type Policy } from "../src/policy/index.ts";
import { createCalendar } from "../src/shared/calendar/calendar.ts";
import { loadHolidays } from "../src/shared/calendar/load-holidays.ts";

const DATA = join(import.meta.dirname, "../data");
/** The municipalities and the policies that come with Vogter, and the days on which most work. */
export const TENANTS = await loadTenants(join(DATA, "tenants"));
export const POLICIES = await loadPolicies(POLICIES_DIR, "unknown");
export const CALENDAR = createCalendar(await loadHolidays(join(DATA, "holidays.yaml")));

export function tenantOf(id: string): Tenant {
  const tenant = TENANTS.find((one) => one.id === id);
  if (!tenant) throw new Error(`There is no municipality ${id}.`);
  return tenant;
}

export function policyOf(id: string): Policy {
  const policy = POLICIES.find((one) => one.id === id);
  if (!policy) throw new Error(`There is no policy ${id}.`);
  return policy;
}
