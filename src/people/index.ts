export { loadTenants, requirePolicies } from "./load-tenants.ts";
export { currentPolicy, type Tenant } from "./tenant.ts";
