/**
 * How one beginning of a job ended. `lost`: another worker has it. `unsettled`: the store could not take it, so it
 * is told later.
 */
export type JobOutcome = "done" | "again" | "retry" | "dead" | "lost" | "unsettled";

/** Counts what the runner does. The kinds are a short fixed list: nothing of a person passes through. */
export interface JobsMeter {
  /** A job of this kind began, `lagMs` after it was due. */
  started(kind: string, lagMs: number): void;
  ended(kind: string, outcome: JobOutcome, ms: number): void;
  /** How many jobs this process has begun to hold but not to run, and how many it runs. */
  queue(waiting: number, running: number): void;
}

/** Counts nothing. */
export const NO_METER: JobsMeter = {
  started: () => undefined,
  ended: () => undefined,
  queue: () => undefined,
};
