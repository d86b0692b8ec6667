import { VogterError } from "../../shared/errors.ts";
import type { Snapshot } from "./snapshot-file.ts";
import type { SnapshotKeeper } from "./snapshot-keeper.ts";

/** When a snapshot takes the place of the journal. */
export interface Rotation {
  /** Writes a snapshot. @throws VogterError when that is not possible */
  now(): Promise<void>;
  /** Writes a snapshot, and only tells when that is not possible. */
  ifPossible(): Promise<void>;
  /** Has a snapshot written, soon, unless one is already. */
  soon(): void;
  /** Does something with snapshots when nobody else does. */
  inTurn(work: () => Promise<void>): Promise<void>;
  /** Waits for what is under way. */
  settled(): Promise<void>;
}

/**
 * Writes what `cut` gives through `keeper`, one snapshot after the other, so that none takes the place of a newer one.
 *
 * A snapshot that cannot be written is no reason to stop: the journal has all of it, and when the disk has no room for
 * that either, the journal says so. It is tried again when as much was written as before this one.
 */
export function createRotation(
  keeper: SnapshotKeeper,
  cut: () => Promise<Snapshot>,
  faultOf: (error: unknown) => VogterError,
  onNoSnapshot: (error: VogterError) => void,
): Rotation {
  let last: Promise<void> = Promise.resolve();
  let isSoon = false;

  const inTurn = (work: () => Promise<void>): Promise<void> => {
    const done = last.then(work);
    last = done.catch(() => undefined);
    return done;
  };
  const take = async () => {
    try {
      await keeper.write(await cut());
    } catch (error) {
      throw error instanceof VogterError ? error : faultOf(error);
    }
  };
  const now = () => inTurn(take);
  const ifPossible = () => now().catch(onNoSnapshot);

  return {
    now,
    ifPossible,
    soon() {
      if (isSoon) return;
      isSoon = true;
      void ifPossible().finally(() => {
        isSoon = false;
      });
    },
    inTurn,
    settled: () => last,
  };
}
