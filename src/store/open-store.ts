import { AsyncLocalStorage } from "node:async_hooks";
import type { Clock } from "../shared/clock.ts";
import { type AuditEvent, aliases, append, auditEntries, auditHeads } from "./audit.ts";
import { claimOnce, claims } from "./claims.ts";
import { counters, next } from "./counters.ts";
import { createDocs } from "./docs.ts";
import { conflict, nested, Outpaced } from "./faults.ts";
import { cancel, jobs, schedule, scheduleAll } from "./jobs.ts";
import type { AnyKind } from "./kind.ts";
import { laneOf, lines, messages, putInLane } from "./outbox.ts";
import { sayAnew } from "./outbox-anew.ts";
import type { Engine, Rows, Shapes } from "./rows.ts";
import type { Store, Tx } from "./store.ts";

/** What every store holds, whatever the rooms add. */
export const OWN_KINDS: readonly AnyKind[] = [
  ...[claims, counters, jobs, messages, lines],
  ...[auditEntries, auditHeads, aliases],
];

/** So often a work is done before it gives up against others who change the same. */
const TRIES = 20;

/** A store over an engine that was opened with the same shapes. */
export function createStore(engine: Engine, shapes: Shapes, clock: Clock): Store {
  const inside = new AsyncLocalStorage<true>();

  const once = <T>(work: (tx: Tx) => T | Promise<T>) =>
    engine.transact(async (rows) => {
      const turn = createTurn(rows, shapes, clock.now());
      const result = await inside.run(true, () => work(turn.tx));
      await turn.end();
      return result;
    });

  return {
    async transact(work) {
      if (inside.getStore()) throw nested();
      for (let tries = 1; ; tries++) {
        try {
          return await once(work);
        } catch (error) {
          if (!(error instanceof Outpaced)) throw error;
          if (tries === TRIES) throw conflict("document", "that many change at once");
        }
      }
    },
    health: async () => engine.health(),
    alone: engine.alone,
    close: () => engine.close(),
  };
}

/** One transaction, and its end: what touches what many share is done last, so that it is held for a moment only. */
function createTurn(rows: Rows, shapes: Shapes, now: Date): { tx: Tx; end(): Promise<void> } {
  const docs = createDocs(rows, shapes, now);
  const { get, getAll, take, insert, replace, remove, find } = docs;
  const leaving: Leaving[] = [];
  const events: AuditEvent[] = [];

  const tx: Tx = {
    ...{ now, get, getAll, take, insert, replace, remove, find },
    claimOnce: (key) => claimOnce(docs, key),
    next: (tenant, counter) => next(docs, tenant, counter),
    schedule: (job) => schedule(docs, job),
    scheduleAll: (planned) => scheduleAll(docs, planned),
    cancel: (key) => cancel(docs, key),
    enqueue(message) {
      docs.requireOpen();
      leaving.push({
        ...{ tenant: message.tenant, lane: laneOf(message) },
        async put() {
          const isNew = !message.key || (await claimOnce(docs, `message ${message.key}`));
          if (isNew) await putInLane(docs, message);
        },
      });
    },
    sayAnew(message, content, how) {
      docs.requireOpen();
      const { tenant, value } = message;
      const put = () => sayAnew(docs, message, content, how);
      leaving.push({ tenant, lane: laneOf(value), put });
    },
    audit(event) {
      docs.requireOpen();
      events.push(event);
    },
  };

  return {
    tx,
    async end() {
      // Always in the same order, so that two transactions do not wait for each other.
      for (const { put } of leaving.sort(byLane)) await put();
      for (const event of events.sort(byTenant)) await append(docs, event);
      docs.end();
    },
  };
}

/** What is done to a lane when the transaction ends. */
interface Leaving {
  readonly tenant: string;
  readonly lane: string;
  put(): Promise<void>;
}

function byLane(a: Leaving, b: Leaving): number {
  return compare(a.tenant, b.tenant) || compare(a.lane, b.lane);
}

function byTenant(a: AuditEvent, b: AuditEvent): number {
  return compare(a.tenant, b.tenant);
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
