import type { Thing } from "../people/index.ts";
import type { Setup } from "./desk.ts";
import type { Review } from "./review.ts";
import { isLed } from "./whose.ts";

/** A unit's review, as far as permissions need to know. Pure. */
export function thingOf(
  { unit, handedTo, leader }: Pick<Review, "unit" | "handedTo" | "leader">,
  { tenant }: Pick<Setup, "tenant">,
): Extract<Thing, { kind: "unit" }> {
  // Whoever leads the unit has their right by that, and loses it with that.
  const instead = isLed(tenant, unit) ? undefined : leader;
  const asked = [handedTo?.person, instead].filter((one) => one !== undefined);
  return { kind: "unit", tenant: tenant.id, unit, asked };
}
