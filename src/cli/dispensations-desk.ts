import { join } from "node:path";
import { openDispensations } from "../conversation/dispensations/index.ts";
import type { Dispensation, RegisterFilter } from "../dispensations/index.ts";
import { allDispensations, type Setting } from "../dispensations/index.ts";
import { type Person, personOf } from "../people/index.ts";
import { loadPolicies, nearestName, POLICIES_DIR } from "../policy/index.ts";
import { systemClock } from "../shared/clock.ts";
import { VogterError } from "../shared/errors.ts";
import type { Locale } from "../shared/texts.ts";
import { openGoodTenants } from "./people-files.ts";
import { reading } from "./store/reading.ts";

const DATA = join(import.meta.dirname, "../../data");

/** What each of the commands takes. */
export interface Common {
  readonly tenant?: string;
  readonly language: Locale;
  readonly standing?: RegisterFilter["standing"];
}

/**
 * A municipality's desk, and the words it speaks in.
 * @throws VogterError `dispensations.which-tenant` with exit code 2 when there are several and none was named
 */
export async function openSetting({ tenant: wanted, language: locale }: Common): Promise<Setting> {
  const tenants = (await openGoodTenants(wanted)).map(({ tenant }) => tenant);
  const [tenant, ...others] = tenants;
  if (!tenant || others.length > 0) {
    const ids = tenants.map(({ id }) => id).join(", ");
    throw usage("which-tenant", "Whose dispensations?", `Name one with --tenant: ${ids}.`);
  }
  const policies = await loadPolicies(POLICIES_DIR, "unknown");
  // Nothing is told from here.
  const { desks } = await openDispensations(DATA, { tenants, policies });
  const desk = desks(tenant.id);
  if (!desk) throw new Error("Each municipality has a desk.");
  return { desk, locale, now: systemClock.now() };
}

/** All of a municipality's dispensations, read and not changed. */
export function readAll({ desk }: Setting): Promise<readonly Dispensation[]> {
  return reading(async (opened) => {
    const store = await opened.store();
    return store.transact((tx) => allDispensations(tx, desk.tenant.id));
  });
}

/** @throws VogterError `dispensations.no-such-person` with exit code 2 */
export function requirePerson({ desk: { tenant } }: Setting, id: string): Person {
  const person = personOf(tenant, id);
  if (person) return person;
  const ids = tenant.people.map((one) => one.id);
  throw usage(
    "no-such-person",
    `There is nobody ${id} in ${tenant.name}.`,
    `Did you mean ${nearestName(id, ids)}? \`vogter people list\` shows the ids.`,
  );
}

/** Not for them; that they tried is in the audit log. */
export function refused(person: string, what: string): VogterError {
  return new VogterError({
    code: "dispensations.refused",
    message: `${person} may not ${what}.`,
    mend: "Name somebody who may: `vogter people permissions` says who.",
  });
}

/** Wrong usage. */
export function usage(code: string, message: string, mend: string): VogterError {
  return new VogterError({ code: `dispensations.${code}`, message, mend, exitCode: 2 });
}
