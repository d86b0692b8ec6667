/** Where the time comes from. Domain code asks a clock, never `Date` itself, so that a test can choose the hour. */
export interface Clock {
  now(): Date;
}

/** The machine's own clock. */
export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands still at `date`, which later changes to that object do not move. */
export function fixedClock(date: Date): Clock {
  const instant = date.getTime();
  return { now: () => new Date(instant) };
}

/** Today's date where the municipalities are, such as `2026-05-01`. */
export function copenhagenDay(clock: Clock): string {
  return clock.now().toLocaleDateString("sv-SE", { timeZone: "Europe/Copenhagen" });
}
