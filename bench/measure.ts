/** How long each of many runs took, in milliseconds, in ascending order. */
export interface Times {
  readonly sorted: Float64Array;
}

export function timesOf(milliseconds: Iterable<number>): Times {
  return { sorted: Float64Array.from(milliseconds).sort() };
}

/** Every run, and each item's quickest: what is left of that is the work, without what else the machine did. */
export interface Rounds {
  readonly all: Times;
  readonly best: Times;
}

/** Times the work on each item by itself, once in every round. The rounds give the items in different orders. */
export function timeRounds<T>(
  rounds: readonly (readonly T[])[],
  work: (item: T) => unknown,
): Rounds {
  const all: number[] = [];
  const best = new Map<T, number>();
  for (const item of rounds.flat()) {
    const start = performance.now();
    work(item);
    const took = performance.now() - start;
    all.push(took);
    best.set(item, Math.min(took, best.get(item) ?? took));
  }
  return { all: timesOf(all), best: timesOf(best.values()) };
}

/** The time that this share of the runs did not exceed: .5 is the median, 1 the worst. */
export function quantile({ sorted }: Times, share: number): number {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export function perSecond({ sorted }: Times): number {
  return (1000 * sorted.length) / sorted.reduce((sum, time) => sum + time, 0);
}
