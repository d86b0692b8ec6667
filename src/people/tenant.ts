import type { Locale } from "../shared/texts.ts";
import type { TenantFile } from "./tenant-shape.ts";
import type { Unit } from "./units.ts";

/** A role's id as the policy's profile has it, such as `dpo`; or one of {@link COMMON_ROLES}. */
export type RoleId = string;

/** Somebody whom the municipality's file names. */
export interface Person {
  readonly kind: "listed";
  readonly id: string;
  readonly tenant: string;
  readonly name: string;
  /** Their own, and those that a committee gives them. */
  readonly roles: readonly RoleId[];
  /** The role in the municipality's own words. */
  readonly title: string;
  readonly unit: string;
  /** The units they lead. */
  readonly leads: readonly string[];
  /** The units whose leader they stand in for. */
  readonly standsInFor: readonly string[];
  /** The units below those that they lead or stand in for. */
  readonly oversees: readonly string[];
  readonly aadObjectId?: string | undefined;
  readonly slackUserId?: string | undefined;
  /** In small letters. */
  readonly email?: string | undefined;
  /** The id of the person who stands in. */
  readonly deputy?: string | undefined;
  readonly language?: Locale | undefined;
  readonly phone?: string | undefined;
}

/** Somebody whom the file does not name: an ordinary employee, of no unit that Vogter knows. */
export interface UnlistedPerson {
  readonly kind: "unlisted";
  /** Made of the chat platform's id, so that they find again what they reported. */
  readonly id: string;
  readonly tenant: string;
}

/** A municipality that Vogter serves: its policies, workspaces, units and people. */
export interface Tenant
  extends Pick<
    TenantFile,
    | "id"
    | "name"
    | "policies"
    | "phones"
    | "daysOff"
    | "incidents"
    | "reviews"
    | "annualWheel"
    | "committees"
  > {
  readonly workspaces?: { readonly teams: readonly string[]; readonly slack: readonly string[] };
  /** The first of its Microsoft 365 tenants. */
  readonly teamsTenantId?: string | undefined;
  readonly units: readonly Unit[];
  readonly people: readonly Person[];
}

/** The policy in force. */
export function currentPolicy(tenant: Tenant): string {
  return tenant.policies.at(-1) ?? tenant.policies[0];
}
