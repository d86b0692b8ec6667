import {
  type Dispensations,
  openDispensations,
} from "../../../src/conversation/dispensations/index.ts";
import type { Whereto } from "../../../src/conversation/tell.ts";
import { DISPENSATION_KINDS } from "../../../src/dispensations/index.ts";
import type { Person, Tenant } from "../../../src/people/index.ts";
import { POLICIES, tenantOf } from "../../incidents/town.ts";
import type { Invented } from "../desk.ts";

/** Dispensations in Faxe, for a channel's own tests; `whereto` is where people are who never wrote to Vogter. */
export async function withDispensations(
  whereto: (tenant: Tenant, person: Person) => Whereto | undefined = () => undefined,
): Promise<Invented & { readonly dispensations: Dispensations }> {
  const tenants = [tenantOf("faxe")] as const;
  const dispensations = await openDispensations("data", { tenants, policies: POLICIES, whereto });
  return { tenants, dispensations, flows: [dispensations.flow], kinds: DISPENSATION_KINDS };
}
