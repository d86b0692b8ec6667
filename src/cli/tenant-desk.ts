import type { TenantDesks } from "../conversation/tenant-desks.ts";
import { type Person, personOf, type Tenant } from "../people/index.ts";
import { loadPolicies, nearestName, POLICIES_DIR, type Policy } from "../policy/index.ts";
import { systemClock } from "../shared/clock.ts";
import { VogterError } from "../shared/errors.ts";
import type { Locale } from "../shared/texts.ts";
import { openGoodTenants } from "./people-files.ts";

/** What a command takes that is about one municipality. */
export interface Common {
  readonly tenant?: string;
  readonly language: Locale;
}

/** A municipality's desk, and the words it speaks in. */
interface Setting<Desk> {
  readonly desk: Desk;
  readonly locale: Locale;
  readonly now: Date;
}

/** What a municipality is asked about; the errors begin with it. */
type Things = "incidents" | "dispensations" | "reviews";

/**
 * Opens the desk of the municipality that was named, or of the only one there is.
 *
 * @throws VogterError `<things>.which-tenant` with exit code 2 when there are several and none was named
 */
export async function openTenantSetting<Desk>(
  things: Things,
  { tenant: wanted, language: locale }: Common,
  open: (parts: {
    readonly tenants: readonly Tenant[];
    readonly policies: readonly Policy[];
  }) => Promise<{ readonly desks: TenantDesks<Desk> }>,
): Promise<Setting<Desk>> {
  const tenants = (await openGoodTenants(wanted)).map(({ tenant }) => tenant);
  const [tenant, ...others] = tenants;
  if (!tenant || others.length > 0) {
    const ids = tenants.map(({ id }) => id).join(", ");
    const { usage } = refusalsOf(things);
    throw usage("which-tenant", `Whose ${things}?`, `Name one with --tenant: ${ids}.`);
  }
  const policies = await loadPolicies(POLICIES_DIR, "unknown");
  const { desks } = await open({ tenants, policies });
  const desk = desks(tenant.id);
  if (!desk) throw new Error("Each municipality has a desk.");
  return { desk, locale, now: systemClock.now() };
}

/** How the commands about `things` refuse. */
export function refusalsOf(things: Things) {
  /** Wrong usage. */
  const usage = (code: string, message: string, mend: string): VogterError =>
    new VogterError({ code: `${things}.${code}`, message, mend, exitCode: 2 });
  return {
    usage,
    /** Not for them; that they tried is in the audit log. */
    refused: (person: string, what: string): VogterError =>
      new VogterError({
        code: `${things}.refused`,
        message: `${person} may not ${what}.`,
        mend: "Name somebody who may: `vogter people permissions` says who.",
      }),
    /** @throws VogterError `<things>.no-such-person` with exit code 2 */
    requirePerson({ desk: { tenant } }: Setting<{ readonly tenant: Tenant }>, id: string): Person {
      const person = personOf(tenant, id);
      if (person) return person;
      const ids = tenant.people.map((one) => one.id);
      throw usage(
        "no-such-person",
        `There is nobody ${id} in ${tenant.name}.`,
        `Did you mean ${nearestName(id, ids)}? \`vogter people list\` shows the ids.`,
      );
    },
  };
}
