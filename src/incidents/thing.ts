import type { Thing } from "../people/index.ts";
import type { Frozen } from "../store/index.ts";
import type { Incident } from "./incident.ts";

/**
 * An incident, as far as permissions need to know. Those whom the policy's routing gave it handle it; whoever is only
 * informed does not.
 */
export function thingOf(
  { reporter, handlers, notices, isConfidential }: Frozen<Incident>,
  tenant: string,
): Extract<Thing, { kind: "incident" }> {
  const routed = notices.filter(({ onlyInforms }) => !onlyInforms).map(({ person }) => person);
  return {
    ...{ kind: "incident", tenant, reporter: reporter.person },
    handlers: [...new Set([...routed, ...handlers])],
    confidential: isConfidential,
  };
}
