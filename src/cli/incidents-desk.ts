import { join } from "node:path";
import { openIncidents } from "../conversation/incidents/index.ts";
import type { Setting } from "../incidents/index.ts";
import { type Person, personOf } from "../people/index.ts";
import { loadPolicies, nearestName, POLICIES_DIR } from "../policy/index.ts";
import { systemClock } from "../shared/clock.ts";
import { VogterError } from "../shared/errors.ts";
import { createLog } from "../shared/log.ts";
import type { Locale } from "../shared/texts.ts";
import { openGoodTenants } from "./people-files.ts";

const DATA = join(import.meta.dirname, "../../data");

/** What each of the commands takes. */
export interface Common {
  readonly tenant?: string;
  readonly language: Locale;
}

/**
 * A municipality's desk, and the words it speaks in.
 * @throws VogterError `incidents.which-tenant` with exit code 2 when there are several and none was named
 */
export async function openSetting({ tenant: wanted, language: locale }: Common): Promise<Setting> {
  const tenants = (await openGoodTenants(wanted)).map(({ tenant }) => tenant);
  const [tenant, ...others] = tenants;
  if (!tenant || others.length > 0) {
    const ids = tenants.map(({ id }) => id).join(", ");
    throw usage("which-tenant", "Whose incidents?", `Name one with --tenant: ${ids}.`);
  }
  const { desks } = await openIncidents(DATA, {
    ...{ tenants, policies: await loadPolicies(POLICIES_DIR, "unknown") },
    // Nothing is told from here.
    ...{ log: createLog("silent"), onUnreached: () => undefined },
  });
  const desk = desks(tenant.id);
  if (!desk) throw new Error("Each municipality has a desk.");
  return { desk, locale, now: systemClock.now() };
}

/** @throws VogterError `incidents.no-such-person` with exit code 2 */
export function requirePerson({ desk: { tenant } }: Setting, id: string): Person {
  const person = personOf(tenant, id);
  if (person) return person;
  const nearest = nearestName(
    id,
    tenant.people.map((one) => one.id),
  );
  throw usage(
    "no-such-person",
    `There is nobody ${id} in ${tenant.name}.`,
    `Did you mean ${nearest}? \`vogter people list\` shows the ids.`,
  );
}

/** Not for them; that they tried is in the audit log. */
export function refused(person: string, what: string): VogterError {
  return new VogterError({
    code: "incidents.refused",
    message: `${person} may not ${what}.`,
    mend: "Name somebody who may: `vogter people permissions` says who.",
  });
}

/** Wrong usage. */
export function usage(code: string, message: string, mend: string): VogterError {
  return new VogterError({ code: `incidents.${code}`, message, mend, exitCode: 2 });
}
