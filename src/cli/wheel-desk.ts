import { join } from "node:path";
import { openWheel } from "../conversation/wheel/index.ts";
import { type Person, personOf } from "../people/index.ts";
import { loadPolicies, nearestName, POLICIES_DIR } from "../policy/index.ts";
import { dayOf } from "../shared/calendar/instant.ts";
import { systemClock } from "../shared/clock.ts";
import { VogterError } from "../shared/errors.ts";
import type { Locale } from "../shared/texts.ts";
import { createStore, type Tx } from "../store/index.ts";
import { memoryEngine } from "../store/memory/memory-engine.ts";
import {
  openYear,
  readWheel,
  viewOfAll,
  type WheelData,
  type WheelDesk,
  type WheelView,
} from "../wheel/index.ts";
import { openGoodTenants } from "./people-files.ts";
import { reading, SHAPES } from "./store/reading.ts";

const DATA = join(import.meta.dirname, "../../data");

/** What each of the commands takes. */
export interface Common {
  readonly tenant?: string;
  readonly year?: number;
  readonly language: Locale;
}

/** A municipality's wheel, and the words it speaks in. */
export interface Setting {
  readonly desk: WheelDesk;
  readonly locale: Locale;
  readonly now: Date;
}

/**
 * A municipality's desk.
 * @throws VogterError `wheel.which-tenant` with exit code 2 when there are several and none was named
 */
export async function openSetting({ tenant: wanted, language: locale }: Common): Promise<Setting> {
  const tenants = (await openGoodTenants(wanted)).map(({ tenant }) => tenant);
  const [tenant, ...others] = tenants;
  if (!tenant || others.length > 0) {
    const ids = tenants.map(({ id }) => id).join(", ");
    throw usage("which-tenant", "Whose annual wheel?", `Name one with --tenant: ${ids}.`);
  }
  const policies = await loadPolicies(POLICIES_DIR, "unknown");
  // Nothing is told and nothing fetched from here.
  const links = { publicUrl: undefined, newSecret: () => "" };
  const { desks } = await openWheel(DATA, { tenants, policies, links });
  const desk = desks(tenant.id);
  if (!desk) throw new Error("Each municipality has a desk.");
  return { desk, locale, now: systemClock.now() };
}

/** A year of it, read and not changed; without a store, as the policy wants it. */
export async function readYear(setting: Setting, { year }: Common): Promise<WheelView> {
  const wanted = year ?? Number(dayOf(setting.now).slice(0, 4));
  const read = (tx: Tx) => readWheel(tx, setting.desk, wanted);
  return viewOfAll(await withStore(read), setting.desk);

  async function withStore(look: (tx: Tx) => Promise<WheelData>): Promise<WheelData> {
    try {
      return await reading(async (opened) => (await opened.store()).transact(look));
    } catch (error) {
      if (!(error instanceof VogterError) || error.code !== "store.nothing-there") throw error;
      const empty = createStore(memoryEngine(SHAPES), SHAPES, systemClock);
      return empty.transact(async (tx) => {
        await openYear(tx, setting.desk);
        return look(tx);
      });
    }
  }
}

/** @throws VogterError `wheel.no-such-person` with exit code 2 */
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

/** Wrong usage. */
export function usage(code: string, message: string, mend: string): VogterError {
  return new VogterError({ code: `wheel.${code}`, message, mend, exitCode: 2 });
}
