import { badKey } from "./faults.ts";

/** What fits into an index of PostgreSQL together with the other columns. */
const LONGEST = { tenant: 100, id: 600, key: 800 } as const;

// biome-ignore lint/suspicious/noControlCharactersInRegex: those are what no index takes.
const CONTROL = /[\u0000-\u001f\u007f]/;

/**
 * Refuses what not every engine could hold.
 * @throws VogterError `store.bad-key`
 */
export function requireKey(what: keyof typeof LONGEST, key: string): void {
  // A character is at most three bytes a unit, so short keys need no counting.
  const fits = key.length * 3 <= LONGEST[what] || Buffer.byteLength(key) <= LONGEST[what];
  if (key === "" || !fits || CONTROL.test(key) || !key.isWellFormed()) throw badKey(what);
}
