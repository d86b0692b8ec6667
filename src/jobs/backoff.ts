/** How long a thing rests before it is tried again. */
export interface Backoff {
  /** After the first failure; each further one doubles it. */
  readonly firstMs: number;
  readonly mostMs: number;
}

/** Chance from outside, at least 0 and below 1, so that a test can choose it. */
export type Random = () => number;

/** A second, two, four ... and at most a quarter of an hour. */
export const USUAL_BACKOFF: Backoff = { firstMs: 1_000, mostMs: 15 * 60_000 };

/**
 * How long to rest after failure number `failures`: the full time, less up to half of it by chance, so that what
 * failed together does not come back together.
 */
export function restMs({ firstMs, mostMs }: Backoff, failures: number, random: Random): number {
  const full = Math.min(mostMs, firstMs * 2 ** (failures - 1));
  return Math.round(full * (1 - random() / 2));
}
