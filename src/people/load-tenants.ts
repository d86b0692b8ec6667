import { VogterError } from "../shared/errors.ts";
import { describeProblem } from "./problem.ts";
import { readTenants } from "./read-tenants.ts";
import type { Tenant } from "./tenant.ts";

/**
 * Reads every `*.yaml` in `folder` as a tenant, in the order of the file names.
 * @throws VogterError `tenants.*` with exit code 2 that names each file, the line in it and the mend.
 */
export async function loadTenants(folder: string): Promise<readonly [Tenant, ...Tenant[]]> {
  const read = await readTenants(folder);
  const wrong = read.flatMap((one) =>
    "problems" in one
      ? one.problems.map((problem) => [describeProblem(one.path, problem), problem.mend] as const)
      : [],
  );
  if (wrong.length > 0) {
    const lines = wrong.map(([what, mend]) => `${what}\n  ${mend}`);
    throw refusal("invalid", lines.join("\n"), "Mend it, then run `vogter people check`.");
  }
  const [first, ...rest] = read.flatMap((one) => ("tenant" in one ? one.tenant : []));
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

/**
 * Makes sure that somebody is served on a channel that has credentials.
 * @throws VogterError `tenants.no-workspace` with exit code 2.
 */
export function requireWorkspaces(tenants: readonly Tenant[], channel: "teams" | "slack"): void {
  if (tenants.some(({ workspaces }) => workspaces && workspaces[channel].length > 0)) return;
  throw refusal(
    "no-workspace",
    `${channel === "teams" ? "Teams" : "Slack"} has credentials, but no tenant says which workspace is its own.`,
    `Add workspaces, with ${channel}, to the municipality's file in TENANTS_DIR.`,
  );
}

function refusal(code: string, message: string, mend: string): VogterError {
  return new VogterError({ code: `tenants.${code}`, message, mend, exitCode: 2 });
}
