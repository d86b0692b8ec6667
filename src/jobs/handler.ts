import type { Json, Tx } from "../store/index.ts";
import type { Backoff } from "./backoff.ts";

/** A job in the hands of its handler. */
export interface Begun {
  readonly key: string;
  readonly kind: string;
  readonly tenant: string;
  readonly payload: Json;
  /** 1 the first time, and one more whenever it is begun again after it failed or its worker died. */
  readonly attempt: number;
  /** For what comes back by the calendar: which time this is. It stays the same however late it is. */
  readonly occurrence?: Date;
}

/** When the job is to be done once more; nothing: it is done. */
export type Next = Date | undefined;

/** What a job does to the store, in the one transaction that also ends the job: both hold, or neither. */
export type Work = (tx: Tx) => Next | Promise<Next>;

/** What an errand may use of the store before its end. */
export interface Tools {
  /**
   * A transaction of its own before the end, such as "is being sent". It holds only while the job is this worker's.
   * What is done in it is done again when the job is: the effect itself belongs into the {@link Work} at the end.
   *
   * @throws VogterError `jobs.lease-lost`; let it through
   */
  commit<T>(work: (tx: Tx) => T | Promise<T>): Promise<T>;
  /** Aborted when the job is no longer this worker's, or the process has to stop. */
  readonly signal: AbortSignal;
}

interface Patience {
  /** How often it is begun before it is given up; 10 when nothing is said. */
  readonly attempts?: number;
  /** How long it rests after a failure. */
  readonly backoff?: Backoff;
}

/** Reads and changes what the store holds, and nothing else. What nearly every job is. */
export interface Worker extends Patience {
  /** May run again when another transaction came in between, so it does nothing but use `tx`. */
  work(tx: Tx, job: Begun): Next | Promise<Next>;
}

/**
 * Waits for something outside, such as a call over the network, while it holds no transaction open. It has no
 * store: what came of it is written by the work it gives back.
 */
export interface Errand extends Patience {
  /** Those who do it do nothing else, so that it never waits for what is not urgent. */
  readonly urgent?: true;
  errand(job: Begun, tools: Tools): Promise<Work>;
}

/** How the jobs of one kind are done. A handler never sees a transaction that its lost job could still commit. */
export type Handler = Worker | Errand;

/** The handlers by the kind of job. */
export type Handlers = Readonly<Record<string, Handler>>;

/** How often a job is begun before it is given up. */
export function attemptsOf({ attempts = 10 }: Handler): number {
  return attempts;
}
