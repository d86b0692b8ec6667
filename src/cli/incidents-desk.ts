import { join } from "node:path";
import { openIncidents } from "../conversation/incidents/index.ts";
import type { Setting } from "../incidents/index.ts";
import { createLog } from "../shared/log.ts";
import { type Common, openTenantSetting, refusalsOf } from "./tenant-desk.ts";

export type { Common } from "./tenant-desk.ts";
export const { usage, refused, requirePerson } = refusalsOf("incidents");

const DATA = join(import.meta.dirname, "../../data");

/**
 * A municipality's desk, and the words it speaks in.
 * @throws VogterError `incidents.which-tenant` with exit code 2 when there are several and none was named
 */
export function openSetting(common: Common): Promise<Setting> {
  return openTenantSetting("incidents", common, (parts) =>
    // Nothing is told from here.
    openIncidents(DATA, { ...parts, log: createLog("silent"), onUnreached: () => undefined }),
  );
}
