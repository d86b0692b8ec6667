import type { Review } from "./review.ts";

/** A review's id in the store: `2026-H1 dagplejen`. */
export function idOf({ period, unit }: Pick<Review, "period" | "unit">): string {
  return idIn(period.id, unit);
}

/** The id of a unit's review in a period. */
export function idIn(period: string, unit: string): string {
  return `${period} ${unit}`;
}
