import { type Incidents, openIncidents } from "../../../src/conversation/incidents/index.ts";
import type { Whereto } from "../../../src/conversation/tell.ts";
import { incidents, reports } from "../../../src/incidents/index.ts";
import type { Person, Tenant } from "../../../src/people/index.ts";
import { createLog } from "../../../src/shared/log.ts";
import { POLICIES, tenantOf } from "../../demo.ts";
import type { Invented } from "../desk.ts";

/** Incidents in one town, for a channel's own tests; `whereto` is where people are who never wrote to Vogter. */
export async function withIncidents(
  whereto: (tenant: Tenant, person: Person) => Whereto | undefined = () => undefined,
  town = tenantOf("faxe"),
): Promise<Invented & { readonly incidents: Incidents }> {
  const tenants = [town] as const;
  const opened = await openIncidents("data", {
    ...{ tenants, policies: POLICIES, whereto, log: createLog("silent") },
    onUnreached: () => undefined,
  });
  return {
    ...{ tenants, incidents: opened, flows: [opened.flow, opened.records] },
    kinds: [incidents, reports],
  };
}
