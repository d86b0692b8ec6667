import { join } from "node:path";
import { openDispensations } from "../conversation/dispensations/index.ts";
import type { Dispensation, RegisterFilter } from "../dispensations/index.ts";
import { allDispensations, type Setting } from "../dispensations/index.ts";
import { reading } from "./store/reading.ts";
import { type Common as CommonToAll, openTenantSetting, refusalsOf } from "./tenant-desk.ts";

export const { usage, refused, requirePerson } = refusalsOf("dispensations");

const DATA = join(import.meta.dirname, "../../data");

/** What each of the commands takes. */
export interface Common extends CommonToAll {
  readonly standing?: RegisterFilter["standing"];
}

/**
 * A municipality's desk, and the words it speaks in.
 * @throws VogterError `dispensations.which-tenant` with exit code 2 when there are several and none was named
 */
export function openSetting(common: Common): Promise<Setting> {
  // Nothing is told from here.
  return openTenantSetting("dispensations", common, (parts) => openDispensations(DATA, parts));
}

/** All of a municipality's dispensations, read and not changed. */
export function readAll({ desk }: Setting): Promise<readonly Dispensation[]> {
  return reading(async (opened) => {
    const store = await opened.store();
    return store.transact((tx) => allDispensations(tx, desk.tenant.id));
  });
}
