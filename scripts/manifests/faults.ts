import { VogterError } from "../../src/shared/errors.ts";

/**
 * Refuses a manifest that its platform would refuse.
 * @throws VogterError `manifests.refused` that lists what is wrong, if anything is.
 */
export function refuseFaults(what: string, sources: string, faults: readonly string[]): void {
  if (faults.length === 0) return;
  throw new VogterError({
    code: "manifests.refused",
    message: `${what} would be refused:\n${faults.map((fault) => `  ${fault}`).join("\n")}`,
    mend: `Correct it in ${sources} or src/conversation/commands.ts.`,
  });
}
