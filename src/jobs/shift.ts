import type { Clock } from "../shared/clock.ts";
import type { Logger } from "../shared/log.ts";
import type { Store } from "../store/index.ts";
import { claimDue } from "./claim-due.ts";
import { createCrew } from "./crew.ts";
import type { Handlers } from "./handler.ts";
import { keepLeases } from "./keep-leases.ts";
import type { Claim } from "./lease.ts";
import type { JobsMeter } from "./meter.ts";
import type { Performer } from "./perform.ts";
import { planRecurring, type RecurringWork } from "./recurring-work.ts";
import { abandon, giveBack, releaseLeftBehind } from "./release.ts";
import { within } from "./within.ts";

export interface ShiftParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly handlers: Handlers;
  readonly recurring: readonly RecurringWork[];
  readonly owner: string;
  readonly leaseMs: number;
  readonly meter: JobsMeter;
  readonly log: Logger;
  readonly performer: Performer;
  readonly concurrency: Readonly<Record<Crewed, number>>;
  /** Called when more could be begun, and more is there. */
  readonly onRoom: () => void;
}

/** In the order in which they are given work. */
const CREWS = ["urgent", "workers", "errands"] as const;
type Crewed = (typeof CREWS)[number];

/** The crews of one process. */
export interface Shift {
  /** Begins what is due, as far as there is room, and gives how many those were. */
  begin(): Promise<number>;
  readonly isIdle: boolean;
  idle(): Promise<void>;
  /** From now on nothing begins. */
  close(): void;
  /** Gives back what has not begun to run, and waits for the rest as long as the grace. */
  end(graceMs: number): Promise<void>;
}

/**
 * Errands have a crew of their own: a platform that does not answer holds up nothing but them. What is urgent has
 * another: ten thousand reminders hold up nothing but reminders.
 */
export function createShift(parts: ShiftParts): Shift {
  const { store, handlers, concurrency, owner, leaseMs, performer, log } = parts;
  const kinds = Object.keys(handlers);
  const crewFor = (kind: string): Crewed => {
    const handler = handlers[kind];
    if (!handler || !("errand" in handler)) return "workers";
    return handler.urgent ? "urgent" : "errands";
  };
  let mayBeMore = false;
  let began = 0;
  const nextOwner = () => `${owner} ${++began}`;

  const onEnd = () => {
    count();
    if (mayBeMore && crews.some(({ crew }) => crew.room > 0)) parts.onRoom();
    if (isIdle()) letGo();
  };
  const crewOf = (atOnce: number) => createCrew(atOnce, performer.perform, onEnd);
  const crews = CREWS.map((name) => ({
    kinds: kinds.filter((kind) => crewFor(kind) === name),
    crew: crewOf(concurrency[name]),
  }));
  const held = (): Claim[] => crews.flatMap(({ crew }) => crew.held);
  const isIdle = () => held().length === 0;
  const count = () => {
    const running = crews.reduce((sum, { crew }) => sum + crew.running, 0);
    parts.meter.queue(held().length - running, running);
  };

  const idle = async () => {
    await Promise.all(crews.map(({ crew }) => crew.idle()));
  };

  let stopKeeping: (() => void) | undefined;
  const letGo = () => {
    stopKeeping?.();
    stopKeeping = undefined;
  };

  let prepared: Promise<void> | undefined;
  let closed = false;
  const prepare = async () => {
    if (store.alone) await releaseLeftBehind(store);
    await store.transact((tx) => planRecurring(tx, parts.recurring));
  };

  const fill = async (): Promise<number> => {
    const orders = crews
      .map(({ kinds, crew }) => ({ kinds, crew, limit: crew.room }))
      .filter(({ kinds, limit }) => kinds.length > 0 && limit > 0);
    if (orders.length === 0) return 0;
    const claims = await claimDue(store, orders, { leaseMs, nextOwner });
    mayBeMore = orders.some(({ limit }, at) => claims[at]?.length === limit);
    const all = claims.flat();
    if (closed) {
      await giveBack(store, all);
      return 0;
    }
    if (all.length > 0) stopKeeping ??= keepLeases({ ...parts, held });
    for (const [at, { crew }] of orders.entries()) crew.add(claims[at] ?? []);
    return all.length;
  };

  return {
    async begin() {
      if (closed) return 0;
      prepared ??= prepare().catch((error) => {
        prepared = undefined;
        throw error;
      });
      await prepared;
      await performer.settle();
      mayBeMore = false;
      const sum = await fill();
      count();
      return sum;
    },
    get isIdle() {
      return isIdle();
    },
    idle,
    close() {
      closed = true;
    },
    async end(graceMs) {
      try {
        await giveBack(
          store,
          crews.flatMap(({ crew }) => crew.dismiss()),
        );
        await within(graceMs, idle());
        await abandon(store, held());
      } catch (error) {
        log.warn(
          { err: error },
          "what was begun could not be given back: others take it over later",
        );
      }
      letGo();
    },
  };
}
