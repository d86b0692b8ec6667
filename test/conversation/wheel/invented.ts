import type { Whereto } from "../../../src/conversation/tell.ts";
import { openWheel, type Wheel } from "../../../src/conversation/wheel/index.ts";
import type { Person, Tenant } from "../../../src/people/index.ts";
import { WHEEL_KINDS } from "../../../src/wheel/index.ts";
import { POLICIES, tenantOf } from "../../demo.ts";
import type { Invented } from "../desk.ts";

/** Faxe, which has its report to the council in May. */
export const FAXE: Tenant = {
  ...tenantOf("faxe"),
  annualWheel: [{ duty: "council-report", month: 5 }],
};
export const REPORT = "2026.council-report";

/** The annual wheel in Faxe, for a channel's own tests; `publicUrl` is where its pictures can be fetched. */
export async function withWheel(
  publicUrl: string | undefined,
  whereto: (tenant: Tenant, person: Person) => Whereto | undefined = () => undefined,
): Promise<Invented & { readonly wheel: Wheel }> {
  const tenants = [FAXE] as const;
  let secrets = 0;
  const newSecret = () => `secret-${String(++secrets).padStart(15, "0")}`;
  const links = { publicUrl, newSecret };
  const wheel = await openWheel("data", { tenants, policies: POLICIES, links, whereto });
  return { tenants, wheel, flows: [wheel.flow], kinds: WHEEL_KINDS };
}
