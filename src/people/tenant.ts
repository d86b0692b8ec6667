import { z } from "zod";

/** What a person is in the municipality, in the code's words; `title` says it in the municipality's own. */
const ROLES = [
  "employee",
  "leader",
  "centreManager",
  "director",
  "managementGroup",
  "dpo",
  "coordinator",
  "securityOfficer",
  "itManager",
  "systemOwner",
  "committeeChair",
  "councilMember",
] as const;

const id = z
  .string()
  .regex(/^[a-z0-9][a-z0-9-]*$/, "an id of small letters, digits and hyphens, such as faxe-2021");
const words = z.string().trim().min(1, "some text");

const unit = z.strictObject({ id, name: words });

const person = z.strictObject({
  id,
  name: words,
  role: z.enum(ROLES, `one of ${ROLES.join(", ")}`),
  /** The role in the municipality's own words. */
  title: words,
  /** The id of one of the tenant's units. */
  unit: id,
});

/** One file in the tenants folder. */
export const tenantFile = z
  .strictObject({
    id,
    name: words,
    /** The ids of the municipality's policies, oldest to newest: the last is the one in force. */
    policies: z.tuple([id], id),
    /** The id of the municipality's Microsoft 365 tenant, a GUID. */
    teamsTenantId: z.guid("a Microsoft 365 tenant id, which is a GUID").optional(),
    units: z.array(unit),
    people: z.array(person),
  })
  .superRefine((tenant, context) => {
    const units = new Set(tenant.units.map((one) => one.id));
    const seen = new Set<string>();
    for (const [index, one] of tenant.people.entries()) {
      const path = ["people", index];
      if (!units.has(one.unit)) {
        context.addIssue({ code: "custom", path: [...path, "unit"], message: "the id of a unit" });
      }
      if (seen.has(one.id)) {
        context.addIssue({ code: "custom", path: [...path, "id"], message: "an id of its own" });
      }
      seen.add(one.id);
    }
  });

/** A municipality that Vogter serves: its policies, units and people. */
export type Tenant = z.infer<typeof tenantFile>;

/** The policy in force. */
export function currentPolicy(tenant: Tenant): string {
  return tenant.policies.at(-1) ?? tenant.policies[0];
}
