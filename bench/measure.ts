/** How long each of many runs took, in milliseconds, in ascending order. */
export interface Times {
  readonly sorted: Float64Array;
}

/** Runs `work` for every item, and times each run by itself. */
export function timeEach<T>(items: readonly T[], work: (item: T) => unknown): Times {
  const times = new Float64Array(items.length);
  for (const [i, item] of items.entries()) {
    const start = performance.now();
    work(item);
    times[i] = performance.now() - start;
  }
  return timesOf(times);
}

export function timesOf(milliseconds: Iterable<number>): Times {
  return { sorted: Float64Array.from(milliseconds).sort() };
}

/** The time that this share of the runs did not exceed: .5 is the median, 1 the worst. */
export function quantile({ sorted }: Times, share: number): number {
  return sorted[Math.max(0, Math.ceil(share * sorted.length) - 1)] ?? Number.NaN;
}

export function perSecond({ sorted }: Times): number {
  return (1000 * sorted.length) / sorted.reduce((sum, time) => sum + time, 0);
}
