export { checkPeople } from "./check-people.ts";
export { findPerson, type Sighting } from "./find-person.ts";
export { applyImport } from "./import/apply.ts";
export { type ImportPlan, planImport } from "./import/plan.ts";
export { loadTenants, requirePolicies, requireWorkspaces } from "./load-tenants.ts";
export { conflictOf, may } from "./may.ts";
export { type Action, PERMISSIONS, type Permission } from "./permissions.ts";
export { describeProblem, type Problem } from "./problem.ts";
export { readTenant } from "./read-tenant.ts";
export { readTenants, type TenantInFolder } from "./read-tenants.ts";
export { RELATIONS } from "./relations.ts";
export { replaceFile } from "./replace-file.ts";
export {
  COMMON_ROLES,
  holdersOf,
  knownRoles,
  leaderOf,
  personOf,
  personOrUnlisted,
} from "./roles.ts";
export {
  currentPolicy,
  type Person,
  type Tenant,
  type UnlistedPerson,
} from "./tenant.ts";
export type { Thing } from "./things.ts";
export { aboveIn } from "./units.ts";
