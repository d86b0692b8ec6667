import type { Store } from "../../store/index.ts";
import { jobs } from "../../store/jobs.ts";
import { DELIVERIES, messages, UNHURRIED_DELIVERY } from "../../store/outbox.ts";

/** How far the sending is. */
export interface Progress {
  readonly at: Date;
  /** Conversations in which something waits to be said. */
  readonly waiting: number;
  /** Since when the message has waited that waits longest. */
  readonly oldest: Date | undefined;
  /** When the last of what is in no hurry has its turn. */
  readonly lastTurn: Date | undefined;
}

/** More than every conversation there is. */
const ALL = 1_000_000;

/** Looks how far the sending is, by all replicas together. */
export function progressOf(store: Store): Promise<Progress> {
  return store.transact(async (tx) => {
    let waiting = 0;
    for (const kind of DELIVERIES) {
      const stretch = { from: `${kind} `, to: `${kind} ~` };
      waiting += (await tx.find(jobs, "due", { ...stretch, limit: ALL })).length;
    }
    const [oldest] = await tx.find(messages, "waiting", { limit: 1 });
    const stretch = { from: `${UNHURRIED_DELIVERY} `, to: `${UNHURRIED_DELIVERY} ~` };
    const [last] = await tx.find(jobs, "due", { ...stretch, backwards: true, limit: 1 });
    return {
      at: tx.now,
      waiting,
      oldest: oldest && new Date(oldest.value.queuedAt),
      lastTurn: last && new Date(last.value.dueAt),
    };
  });
}
