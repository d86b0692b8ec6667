import { VogterError } from "./errors.ts";

/** Where the time comes from. Domain code asks a clock, never `Date` itself, so that a test can choose the hour. */
export interface Clock {
  now(): Date;
}

/** A clock that somebody moves on, and that tells who waits for an hour. */
export interface MovableClock extends Clock {
  /** @throws VogterError `clock.backwards` if `instant` is before now. */
  moveTo(instant: Date): void;
  /** @throws VogterError `clock.backwards` if `milliseconds` are fewer than none. */
  moveBy(milliseconds: number): void;
  /** Calls `listener` after each move, in the order they were added; gives the function that ends it. */
  onMove(listener: () => void): () => void;
}

/** The one time zone that Vogter's days and hours are in. */
export const COPENHAGEN = "Europe/Copenhagen";

/** The machine's own clock. */
export const systemClock: Clock = { now: () => new Date() };

/** A clock that stands still at `date`, which later changes to that object do not move. */
export function fixedClock(date: Date): Clock {
  const instant = date.getTime();
  return { now: () => new Date(instant) };
}

/**
 * A clock for tests and the local page. It stands still at a date, or runs on with another clock, until it is moved.
 * It goes forward only: what has happened stays in the past, and a job that ran is not due again.
 */
export function movableClock(start: Date | Clock): MovableClock {
  const base = start instanceof Date ? fixedClock(start) : start;
  const listeners = new Set<() => void>();
  let ahead = 0;
  const moveBy = (milliseconds: number) => {
    if (!(milliseconds >= 0)) throw backwards();
    ahead += milliseconds;
    for (const listener of [...listeners]) listener();
  };
  const now = () => new Date(base.now().getTime() + ahead);
  return {
    now,
    moveBy,
    moveTo: (instant) => moveBy(instant.getTime() - now().getTime()),
    onMove(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

const dayInCopenhagen = new Intl.DateTimeFormat("sv-SE", { timeZone: COPENHAGEN });

/** Today's date where the municipalities are, such as `2026-05-01`. */
export function copenhagenDay(clock: Clock): string {
  return dayInCopenhagen.format(clock.now());
}

function backwards(): VogterError {
  return new VogterError({
    code: "clock.backwards",
    message: "The clock can only be moved forward.",
    mend: "Give a date from now on, or start again with an earlier one.",
  });
}
