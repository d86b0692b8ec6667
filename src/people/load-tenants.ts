import { readdir, readFile } from "node:fs/promises";
import { join } from "node:path";
import { parse } from "yaml";
import { VogterError } from "../shared/errors.ts";
import { type Tenant, tenantFile } from "./tenant.ts";

/**
 * Reads every `*.yaml` in `folder` as a tenant, in the order of the file names.
 * @throws VogterError `tenants.*` with exit code 2 that names the file, the place in it and the mend.
 */
export async function loadTenants(folder: string): Promise<readonly [Tenant, ...Tenant[]]> {
  const files = await tenantFiles(folder);
  const tenants = await Promise.all(files.map((file) => loadTenant(join(folder, file))));
  refuseSharedValues(folder, tenants, "id");
  refuseSharedValues(folder, tenants, "teamsTenantId");
  const [first, ...rest] = tenants;
  if (!first) {
    throw refusal(
      "none",
      `There is no tenant in ${folder}.`,
      "Put one .yaml file a municipality there, or set TENANTS_DIR to a folder that has them.",
    );
  }
  return [first, ...rest];
}

/**
 * Makes sure that every policy a tenant names is there.
 * @throws VogterError `tenants.unknown-policy` with exit code 2.
 */
export function requirePolicies(tenants: readonly Tenant[], known: readonly string[]): void {
  for (const tenant of tenants) {
    const missing = tenant.policies.find((policy) => !known.includes(policy));
    if (missing) {
      throw refusal(
        "unknown-policy",
        `The tenant ${tenant.id} names the policy ${missing}, which is not there.`,
        `Correct "policies" in its file. The policies there are: ${known.join(", ")}.`,
      );
    }
  }
}

async function tenantFiles(folder: string): Promise<string[]> {
  try {
    const names = await readdir(folder);
    return names.filter((name) => name.endsWith(".yaml")).sort();
  } catch (cause) {
    throw new VogterError({
      code: "tenants.no-folder",
      message: `The tenants folder ${folder} cannot be read.`,
      mend: "Set TENANTS_DIR to a folder with one .yaml file a municipality.",
      exitCode: 2,
      cause,
    });
  }
}

async function loadTenant(path: string): Promise<Tenant> {
  const text = await readFile(path, "utf8");
  let data: unknown;
  try {
    data = parse(text);
  } catch (cause) {
    const where = cause instanceof Error ? cause.message : "";
    throw refusal("not-yaml", `${path} is not valid YAML: ${where}`, "Correct it there.");
  }
  const read = tenantFile.safeParse(data);
  if (read.success) return read.data;
  const [issue] = read.error.issues;
  throw refusal(
    "invalid",
    `${path} is not a tenant: "${issue?.path.join(".")}" does not fit.`,
    `Expected: ${issue?.message}.`,
  );
}

/** Two municipalities with one id would answer from each other's policy. */
function refuseSharedValues(
  folder: string,
  tenants: readonly Tenant[],
  field: "id" | "teamsTenantId",
): void {
  const values = tenants.flatMap((tenant) => tenant[field] ?? []);
  const shared = values.find((value, index) => values.indexOf(value) !== index);
  if (shared) {
    throw refusal(
      "shared",
      `Two tenants in ${folder} have the same ${field}: ${shared}.`,
      `Give each its own ${field}.`,
    );
  }
}

function refusal(code: string, message: string, mend: string): VogterError {
  return new VogterError({ code: `tenants.${code}`, message, mend, exitCode: 2 });
}
