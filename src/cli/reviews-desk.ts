import { join } from "node:path";
import { openTenantDesks } from "../conversation/tenant-desks.ts";
import { allReviews, type RegisterFilter, type Review, type Setup } from "../reviews/index.ts";
import { loadHolidays } from "../shared/calendar/load-holidays.ts";
import { reading } from "./store/reading.ts";
import { type Common as CommonToAll, openTenantSetting, refusalsOf } from "./tenant-desk.ts";

export const { usage, refused, requirePerson } = refusalsOf("reviews");

const DATA = join(import.meta.dirname, "../../data");

/** What each of the commands takes. */
export interface Common extends CommonToAll, RegisterFilter {}

/**
 * What a municipality's reviews go by, and the words it speaks in. Nothing is told from here.
 * @throws VogterError `reviews.which-tenant` with exit code 2 when there are several and none was named
 */
export async function openSetting(common: Common) {
  const holidays = await loadHolidays(join(DATA, "holidays.yaml"));
  return openTenantSetting<Setup>("reviews", common, async (parts) => ({
    desks: openTenantDesks("review", { ...parts, holidays }, (ground) => ground),
  }));
}

/** A municipality's reviews, of all periods or one, read and not changed. */
export function readAll(
  { desk }: { readonly desk: Setup },
  period?: string,
): Promise<readonly Review[]> {
  return reading(async (opened) => {
    const store = await opened.store();
    return store.transact((tx) => allReviews(tx, desk.tenant.id, period));
  });
}
