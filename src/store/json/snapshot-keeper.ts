import { existsSync, statSync } from "node:fs";
import { join } from "node:path";
import { Low } from "lowdb";
import type { Keys } from "../seal.ts";
import type { Disk } from "./disk.ts";
import { dropSegments } from "./segments.ts";
import type { Snapshot } from "./snapshot-file.ts";
import { NO_SNAPSHOT, SNAPSHOT, snapshotAdapter } from "./snapshots.ts";

/** Puts snapshots in the place of the journal. */
export interface SnapshotKeeper {
  /** The last commit in the newest snapshot; nothing when there is none. */
  readonly seq: number | undefined;
  /** The bytes of that. */
  readonly length: number;
  /** Publishes a snapshot, of which every commit must be on the disk already. */
  write(snapshot: Snapshot): Promise<void>;
}

/** Keeps the snapshots in a folder, the newest of which, if any, goes up to the commit `newest`. */
export function snapshotKeeper(
  disk: Disk,
  dir: string,
  keys: Keys | undefined,
  newest: number | undefined,
): SnapshotKeeper {
  const low = new Low(snapshotAdapter(dir, keys, disk), NO_SNAPSHOT);
  const path = join(dir, SNAPSHOT);
  let seq = newest;
  let length = existsSync(path) ? statSync(path).size : 0;
  return {
    get seq() {
      return seq;
    },
    get length() {
      return length;
    },
    async write(snapshot) {
      const before = seq;
      low.data = { ...NO_SNAPSHOT, ...snapshot };
      // Rows that are replaced later are not to be held until the next one.
      await low.write().finally(() => {
        low.data = NO_SNAPSHOT;
      });
      seq = snapshot.seq;
      length = statSync(path).size;
      // What came after the snapshot that is now the previous one is kept, for the day it is needed.
      if (before !== undefined) await dropSegments(disk, dir, before);
    },
  };
}
