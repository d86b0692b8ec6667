import { chanceOf } from "./chance.ts";

const HOUR_MS = 3_600_000;
const DAY_MS = 24 * HOUR_MS;

/** Whether the platform is down: on one day in thirty for some hours from the morning on, on one in three hundred for longer. */
export function isDown(seed: number, instant: Date): boolean {
  const now = instant.getTime();
  return [0, 1, 2].some((back) => {
    const morning = now - (now % DAY_MS) - back * DAY_MS + 6 * HOUR_MS;
    const chance = chanceOf(seed, "outage", String(morning));
    const lot = chance();
    const from = morning + chance() * 4 * HOUR_MS;
    const hours = lot < 1 / 300 ? 30 + chance() * 10 : lot < 1 / 30 ? 1 + chance() * 13 : 0;
    return now >= from && now < from + hours * HOUR_MS;
  });
}

/** Whether it was down on some hour of that day. */
export function isDownOn(seed: number, day: string): boolean {
  return Array.from({ length: 24 }, (_, hour) => hour).some((hour) =>
    isDown(seed, new Date(Date.parse(`${day}T00:00:00Z`) + hour * HOUR_MS)),
  );
}

/** How somebody can be reached: a few never added Vogter, a few blocked it. */
export function reachOf(seed: number, tenant: string, person: string): "yes" | "never" | "blocked" {
  const lot = chanceOf(seed, "reach", tenant, person)();
  if (lot < 0.02) return "never";
  return lot < 0.04 ? "blocked" : "yes";
}
