import { currentPolicy, may, type Person, type UnlistedPerson } from "../../people/index.ts";
import { dayOf } from "../../shared/calendar/instant.ts";
import type { Tx } from "../../store/index.ts";
import type { Setup } from "../desk.ts";
import type { Dispensation } from "../dispensation.ts";
import { registerThing } from "../thing.ts";
import { allDispensations } from "./all-dispensations.ts";
import { filtered, type RegisterFilter } from "./filter.ts";

/**
 * The register as somebody may see it, or take it with them; nothing when it is not theirs. That it was opened, or
 * tried, is written down.
 */
export async function register(
  tx: Tx,
  setup: Setup,
  person: Person | UnlistedPerson,
  action: "list" | "export",
  filter: RegisterFilter = {},
): Promise<readonly Dispensation[] | undefined> {
  const { tenant, policyOf } = setup;
  const thing = registerThing(setup, policyOf(currentPolicy(tenant)));
  const isTheirs = may(person, `dispensation.${action}`, thing);
  const found = isTheirs
    ? filtered(await allDispensations(tx, tenant.id), filter, dayOf(tx.now))
    : undefined;
  tx.audit({
    ...{ tenant: tenant.id, actor: person.id },
    action: `dispensation.${isTheirs ? (action === "list" ? "listed" : "exported") : "refused"}`,
    subject: { kind: "dispensations", id: filter.standing ?? "all" },
    facts: found ? { count: found.length } : { act: action },
  });
  return found;
}
