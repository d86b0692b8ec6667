import { join } from "node:path";
import type { Policy } from "../policy/index.ts";
import { VogterError } from "../shared/errors.ts";
import type { StorageAdvice } from "../storage-advice/index.ts";

/** Where the data that comes with Vogter are. */
export const DATA = join(import.meta.dirname, "../../data");

/** The advice from the data that comes with Vogter, and the policy it is for, when one is named. */
export async function openAdvice(
  policyId?: string,
): Promise<{ readonly advice: StorageAdvice; readonly policy?: Policy }> {
  // Not at the top, so that help and wrong usage are told at once.
  const { openStorageAdvice } = await import("../storage-advice/index.ts");
  if (policyId === undefined) return { advice: await openStorageAdvice(DATA) };
  const policies = await openPolicies();
  const policy = policies.find(({ id }) => id === policyId);
  if (policy) return { advice: await openStorageAdvice(DATA, [policy]), policy };
  throw new VogterError({
    code: "advise.no-such-policy",
    message: `There is no policy ${policyId}.`,
    mend: `The policies are ${policies.map(({ id }) => id).join(", ")}.`,
    exitCode: 2,
  });
}

/** The policies that come with Vogter. */
export async function openPolicies(): Promise<readonly Policy[]> {
  const { loadPolicies } = await import("../policy/index.ts");
  return loadPolicies(join(DATA, "policies"), "unknown");
}
