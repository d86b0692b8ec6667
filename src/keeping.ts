import type { Config } from "./config.ts";
import { ALL_KINDS } from "./kinds.ts";
import type { Clock } from "./shared/clock.ts";
import type { Logger } from "./shared/log.ts";
import { openEngine } from "./store/from-environment.ts";
import { createStore, type Store, shapesOf } from "./store/index.ts";

/** Time enough for the supervisor to read in /readyz why nothing can be kept, before it starts us again. */
const FAREWELL_MS = 10_000;

/** Where Vogter keeps what it is told. */
export interface Keeping {
  readonly store: Store;
  /** Sees to it that nothing which was removed is left in the files. */
  readonly compact: () => Promise<void>;
}

/** What Vogter is told lies here. Once nothing can be kept any more, it says why and leaves. */
export async function openStore(config: Config, clock: Clock, log: Logger): Promise<Keeping> {
  const shapes = shapesOf(ALL_KINDS);
  const engine = await openEngine(config.store, shapes, {
    onFailure(err) {
      log.error({ err }, "the store stopped, and so does Vogter");
      setTimeout(() => process.exit(1), FAREWELL_MS);
    },
    onTrouble: (err) => log.warn({ err }, "the store has trouble"),
  });
  const store = createStore(engine, shapes, clock);
  return { store, compact: async () => engine.compact?.() };
}
