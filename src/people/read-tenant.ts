import type { z } from "zod";
import { makeTenant } from "./make-tenant.ts";
import { type Problem, wrong } from "./problem.ts";
import type { Tenant } from "./tenant.ts";
import { faultsIn } from "./tenant-faults.ts";
import { type TenantFile, tenantShape } from "./tenant-shape.ts";
import { parseTenantSource, type TenantSource } from "./tenant-source.ts";

/** A tenant's file that holds together, as it stands and as Vogter understands it. */
export interface ReadTenant {
  readonly tenant: Tenant;
  readonly file: TenantFile;
  readonly source: TenantSource;
}

/** Reads a tenant's file; or all that is wrong with it. Pure. */
export function readTenant(text: string): ReadTenant | { readonly problems: readonly Problem[] } {
  const source = parseTenantSource(text);
  if ("problems" in source) return source;
  const read = tenantShape.safeParse(source.value);
  if (!read.success) return { problems: source.place(read.error.issues.flatMap(unfold)) };
  const faults = faultsIn(read.data);
  if (faults.length > 0) return { problems: source.place(faults) };
  return { tenant: makeTenant(read.data), file: read.data, source };
}

function unfold(issue: z.core.$ZodIssue) {
  const { path } = issue;
  if (issue.code === "unrecognized_keys") {
    return issue.keys.map((key) =>
      wrong(
        [...path, key],
        `${[...path, key].join(".")}: there is no such field`,
        "Correct its name or take it out; docs/people.md lists the fields.",
      ),
    );
  }
  return wrong(path, `${path.join(".") || "the file"} does not fit`, `Expected: ${issue.message}.`);
}
