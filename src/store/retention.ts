import type { Clock } from "../shared/clock.ts";
import { auditEntries } from "./audit.ts";
import { pruneAudit } from "./audit-prune.ts";
import { INSTALLATION } from "./installation.ts";
import type { AnyKind } from "./kind.ts";
import { closeLanes, messages } from "./outbox.ts";
import { ENDS } from "./shapes.ts";
import type { Store } from "./store.ts";

/** How long something is kept after it has ended: 0 until the next sweep, `forever` until somebody removes it. */
export type Days = number | "forever";

/** Days by the name of the kind. A kind that is not named has those that its room gave it. */
export type Retention = Readonly<Record<string, Days>>;

/** What a sweep removed. */
export interface Swept {
  /** How many, by the name of the kind; kinds of which nothing went are left out. */
  readonly removed: Readonly<Record<string, number>>;
  /** The tenants whose audit chain does not hold; their entries stay until somebody has looked at it. */
  readonly unsound: readonly string[];
}

const BATCH = 100;
const DAY = 24 * 60 * 60 * 1000;

/**
 * Removes what was kept for as long as it may be, in transactions of a bounded size: whoever is using the store
 * hardly waits, and a sweep that is broken off has done its part. It may run on every replica at once.
 */
export async function sweep(
  store: Store,
  kinds: readonly AnyKind[],
  retention: Retention,
  clock: Clock,
): Promise<Swept> {
  const removed: Record<string, number> = {};
  for (const kind of kinds) {
    const until = lastToGo(retention, kind, clock.now());
    const count = until && kind.keep ? await removeUntil(store, kind, until) : 0;
    if (count > 0) removed[kind.name] = count;
  }
  const until = lastToGo(retention, auditEntries, clock.now());
  const { entries, unsound } = until ? await pruneAudit(store, until) : { entries: 0, unsound: [] };
  if (entries > 0) removed[auditEntries.name] = entries;
  if (Object.keys(removed).length > 0) {
    await store.transact((tx) =>
      tx.audit({
        tenant: INSTALLATION,
        action: "store.swept",
        subject: { kind: "store", id: "store" },
        facts: removed,
      }),
    );
  }
  return { removed, unsound };
}

/** The latest instant of ending that is too long ago at `now`; nothing for what is kept forever. */
export function lastToGo(
  retention: Retention,
  { name, keep }: AnyKind,
  now: Date,
): string | undefined {
  const days = retention[name] ?? keep?.days ?? "forever";
  if (days === "forever") return undefined;
  return new Date(now.getTime() - days * DAY).toISOString();
}

async function removeUntil(store: Store, kind: AnyKind, until: string): Promise<number> {
  let count = 0;
  for (;;) {
    const removed = await store.transact(async (tx) => {
      const ended = await tx.find(kind, ENDS, { to: until, limit: BATCH, take: true });
      for (const doc of ended) await tx.remove(kind, doc);
      if (kind.name === messages.name) await closeLanes(tx, ended);
      return ended.length;
    });
    count += removed;
    if (removed < BATCH) return count;
  }
}
