import { openWheel, type Wheel } from "../../../src/conversation/wheel/index.ts";
import { every, type Handlers } from "../../../src/jobs/index.ts";
import { recurring } from "../../../src/jobs/recurring.ts";
import type { Tenant } from "../../../src/people/index.ts";
import { WHEEL_KINDS, WHEEL_LOOK } from "../../../src/wheel/index.ts";
import { POLICIES, tenantOf } from "../../demo.ts";
import type { Invented } from "../desk.ts";
import type { Opens } from "../incidents/surface.ts";

/** Faxe, which has its report to the council in May. */
export const FAXE: Tenant = {
  ...tenantOf("faxe"),
  annualWheel: [{ duty: "council-report", month: 5 }],
};
export const REPORT = "2026.council-report";

const PLAN = "wheel.plan";
const NIGHTLY = recurring({ name: PLAN, cron: "21 4 * * *" });

/** The annual wheel in a town, for a channel's own tests; `publicUrl` is where its pictures can be fetched. */
export async function openTownsWheel(
  publicUrl: string | undefined,
  whereto: Parameters<Opens>[0] = () => undefined,
  town = FAXE,
): Promise<Invented & { readonly wheel: Wheel }> {
  const tenants = [town] as const;
  let secrets = 0;
  const newSecret = () => `secret-${String(++secrets).padStart(15, "0")}`;
  const links = { publicUrl, newSecret };
  const wheel = await openWheel("data", { tenants, policies: POLICIES, links, whereto });
  const jobs: Handlers = {
    [PLAN]: {
      async work(tx) {
        await wheel.open(tx, town.id);
        return undefined;
      },
    },
    [WHEEL_LOOK]: {
      async work(tx, { tenant, payload }) {
        await wheel.look(tx, tenant, (payload as { readonly task: string }).task);
        return undefined;
      },
    },
  };
  return {
    ...{ tenants, wheel, jobs, flows: [wheel.flow], kinds: WHEEL_KINDS },
    recurring: [every(NIGHTLY, PLAN)],
  };
}

/** The annual wheel, for walks. */
export const withWheel: Opens = (whereto, town) =>
  openTownsWheel("https://vogter.example", whereto, town);
