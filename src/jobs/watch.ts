import type { Clock } from "../shared/clock.ts";
import type { Logger } from "../shared/log.ts";
import type { Store } from "../store/index.ts";
import { unknownKinds } from "./unknown-kinds.ts";

const EVERY_MS = 60_000;

/** Looks once a minute for due work that nothing here can do, and tells of each kind once. */
export function createWatch(
  store: Store,
  clock: Clock,
  log: Logger,
  known: ReadonlySet<string>,
): () => Promise<void> {
  const told = new Set<string>();
  let nextAt = 0;
  return async () => {
    const now = clock.now().getTime();
    if (now < nextAt) return;
    const unknown = await store.transact((tx) => unknownKinds(tx, known));
    nextAt = now + EVERY_MS;
    for (const kind of unknown) {
      if (told.has(kind)) continue;
      told.add(kind);
      log.warn({ kind }, "work is due that nothing here can do: it waits for a Vogter that can");
    }
  };
}
