/** So many at once, and so many a second in the long run. */
export interface Rate {
  readonly burst: number;
  readonly perSecond: number;
}

/** Who may, by name; for those who may not, after how many seconds they may. */
export function createBuckets({ burst, perSecond }: Rate) {
  const buckets = new Map<string, { left: number; at: number }>();
  return (name: string): number | undefined => {
    const now = performance.now() / 1_000;
    const { left, at } = buckets.get(name) ?? { left: burst, at: now };
    const has = Math.min(burst, left + (now - at) * perSecond);
    const may = has >= 1;
    buckets.set(name, { left: may ? has - 1 : has, at: now });
    return may ? undefined : Math.max(1, Math.ceil((1 - has) / perSecond));
  };
}
