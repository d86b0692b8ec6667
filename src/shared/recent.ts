import type { Clock } from "./clock.ts";

/** What was put in lately: at most so many entries, each for so long, the longest unused leaving first. */
export interface Recent<Value> {
  get(key: string): Value | undefined;
  set(key: string, value: Value): void;
  delete(key: string): void;
}

/**
 * Keeps at most `limit` entries in memory, each for `minutes` after it was last put in.
 * A restart empties it: nothing that a person was promised may live only here.
 */
export function keepRecent<Value>(options: {
  limit: number;
  minutes: number;
  clock: Clock;
}): Recent<Value> {
  const entries = new Map<string, { value: Value; until: number }>();
  const now = () => options.clock.now().getTime();
  return {
    get(key) {
      const entry = entries.get(key);
      if (!entry) return undefined;
      entries.delete(key);
      if (entry.until <= now()) return undefined;
      entries.set(key, entry);
      return entry.value;
    },
    set(key, value) {
      entries.delete(key);
      entries.set(key, { value, until: now() + options.minutes * 60_000 });
      // A Map keeps the order of insertion, so the first key is the one unused for longest.
      for (const oldest of entries.keys()) {
        if (entries.size <= options.limit) break;
        entries.delete(oldest);
      }
    },
    delete(key) {
      entries.delete(key);
    },
  };
}
