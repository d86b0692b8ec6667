import { randomUUID } from "node:crypto";
import type { Logger } from "../shared/log.ts";
import type { Store } from "../store/index.ts";
import { createAlarm } from "./alarm.ts";
import type { Random } from "./backoff.ts";
import type { OnDead } from "./fail-job.ts";
import type { Handlers } from "./handler.ts";
import type { AnyClock } from "./keep-leases.ts";
import { type JobsMeter, NO_METER } from "./meter.ts";
import { createOutage } from "./outage.ts";
import { createPerformer } from "./perform.ts";
import type { RecurringWork } from "./recurring-work.ts";
import { createShift } from "./shift.ts";
import { wakingStore } from "./waking-store.ts";
import { createWatch } from "./watch.ts";

/** Does the work that is due. */
export interface Runner {
  /** Looks for due work from now on, at least every second. */
  start(): void;
  /**
   * Begins no more, gives back at once what has not begun to run, and waits for what runs. What does not end within
   * the grace is left to others: what it does afterwards is not kept.
   */
  stop(): Promise<void>;
  /**
   * Does everything that is due at this instant, and what becomes due through it, and gives how often a job was
   * begun. Needs no start, and no time passes.
   * @throws what the store throws when it cannot be used
   */
  runDue(): Promise<number>;
  /** Something may be due: looks now. */
  wake(): void;
}

export interface RunnerParts {
  readonly store: Store;
  /** The store's own. */
  readonly clock: AnyClock;
  readonly handlers: Handlers;
  readonly log: Logger;
  readonly random: Random;
  readonly recurring?: readonly RecurringWork[];
  /** Tells somebody of a job that was given up, in the transaction that gives it up. */
  readonly onDead?: OnDead;
  readonly meter?: JobsMeter;
  /** Another one for each replica; a new one for each process when nothing is said. */
  readonly owner?: string;
  /** How many run at once: workers, which hold a transaction, and errands, which mostly wait. */
  readonly concurrency?: { readonly workers?: number; readonly errands?: number };
  /** So long after a worker died another takes over. */
  readonly leaseMs?: number;
  readonly graceMs?: number;
  readonly pollMs?: number;
}

/** One for each process. Any number of them may share a store that is not `alone`. */
export function createRunner(parts: RunnerParts): Runner {
  const { clock, log, handlers, random, pollMs = 1_000, graceMs = 10_000 } = parts;
  const alarm = createAlarm();
  const store = wakingStore(parts.store, alarm.wake);
  const { recurring = [], meter = NO_METER, owner = randomUUID(), leaseMs = 30_000 } = parts;
  /** When this process last heard that something will be due, so that it need not wait for the poll. */
  let soonest = Number.POSITIVE_INFINITY;
  const onAgain = (at: Date) => {
    soonest = Math.min(soonest, at.getTime());
    if (at.getTime() - clock.now().getTime() < pollMs) alarm.wake();
  };
  const onDead = parts.onDead ?? (() => undefined);
  const performer = createPerformer({
    ...{ store, clock, handlers, random, log, onDead, recurring, meter, onAgain },
  });
  const shift = createShift({
    ...{ store, clock, handlers, recurring, owner, leaseMs, meter, log, performer },
    concurrency: { urgent: 16, workers: 8, errands: 32, ...parts.concurrency },
    onRoom: alarm.wake,
  });
  const watch = createWatch(store, clock, log, new Set(Object.keys(handlers)));
  const outage = createOutage(log, random);
  let loop: Promise<void> | undefined;
  let on = false;

  const look = async (): Promise<number> => {
    try {
      if (soonest <= clock.now().getTime()) soonest = Number.POSITIVE_INFINITY;
      await shift.begin();
      await watch();
      outage.over();
      return Math.min(pollMs, Math.max(1, soonest - clock.now().getTime()));
    } catch (error) {
      return outage.failed(error);
    }
  };
  const run = async () => {
    const deafen = clock.onMove?.(alarm.wake);
    while (on) await alarm.sleep(await look());
    deafen?.();
  };

  return {
    start() {
      if (on) return;
      on = true;
      loop = run();
    },
    async stop() {
      on = false;
      shift.close();
      alarm.wake();
      await loop;
      await shift.end(graceMs);
    },
    async runDue() {
      for (let count = 0; ; ) {
        const wasIdle = shift.isIdle;
        const begun = await shift.begin();
        count += begun;
        if (begun === 0 && wasIdle) return count;
        await shift.idle();
      }
    },
    wake: alarm.wake,
  };
}
