import { describeProblem, readTenants, type TenantInFolder } from "../people/index.ts";
import { loadPolicies, nearestName, POLICIES_DIR, type Profile } from "../policy/index.ts";
import { VogterError } from "../shared/errors.ts";

/** A file that holds together. */
export type GoodTenant = Extract<TenantInFolder, { readonly file: unknown }>;

/**
 * The tenants' files, or only the one of `wanted`.
 * @throws VogterError with exit code 2 when there is none, or none of that id.
 */
export async function openTenants(wanted?: string): Promise<readonly TenantInFolder[]> {
  const folder = process.env.TENANTS_DIR?.trim() || "data/tenants";
  const all = await readTenants(folder);
  if (all.length === 0) {
    throw usage(
      "none",
      `There is no municipality's file in ${folder}.`,
      "Put one there, or set TENANTS_DIR.",
    );
  }
  if (wanted === undefined) return all;
  const found = all.filter((one) => "tenant" in one && one.tenant.id === wanted);
  // What does not load may be the one that is wanted: it is better to say what is wrong with it.
  const chosen = found.length > 0 ? found : all.filter((one) => "problems" in one);
  if (chosen.length > 0) return chosen;
  const ids = all.flatMap((one) => ("tenant" in one ? one.tenant.id : []));
  throw usage(
    "no-such-tenant",
    `There is no municipality ${wanted}.`,
    `Did you mean ${nearestName(wanted, ids)}? There are: ${ids.join(", ")}.`,
  );
}

/**
 * As {@link openTenants}, and all of them hold together.
 * @throws VogterError `people.invalid-file` that names each line and its mend.
 */
export async function openGoodTenants(wanted?: string): Promise<readonly GoodTenant[]> {
  const tenants = await openTenants(wanted);
  const good = tenants.filter((one): one is GoodTenant => "tenant" in one);
  const problems = tenants.flatMap((one) =>
    "problems" in one
      ? one.problems.map((problem) => `${describeProblem(one.path, problem)}\n  ${problem.mend}`)
      : [],
  );
  if (problems.length === 0) return good;
  throw usage("invalid-file", problems.join("\n"), "Mend it, then run `vogter people check`.");
}

/** The policies' profiles by id. */
export async function openProfiles(): Promise<(policy: string, path: string) => Profile> {
  const policies = await loadPolicies(POLICIES_DIR, "unknown");
  const ids = policies.map(({ id }) => id);
  return (wanted, path) => {
    const policy = policies.find(({ id }) => id === wanted);
    if (policy) return policy.profile;
    throw usage(
      "no-such-policy",
      `${path} names the policy ${wanted}, which is not there.`,
      `Did you mean ${nearestName(wanted, ids)}? \`vogter policy list\` shows them.`,
    );
  };
}

/** Wrong usage or configuration. */
export function usage(code: string, message: string, mend: string): VogterError {
  return new VogterError({ code: `people.${code}`, message, mend, exitCode: 2 });
}

export function printJson(what: unknown): void {
  console.log(JSON.stringify(what, undefined, 2));
}
