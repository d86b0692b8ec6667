import { existsSync } from "node:fs";
import { join } from "node:path";
import type { Adapter } from "lowdb";
import { createSeal, type Keys } from "../seal.ts";
import { type Disk, machineDisk } from "./disk.ts";
import { isDamage } from "./refusals.ts";
import { type Snapshot, writeSnapshot } from "./snapshot-file.ts";
import { readSnapshot } from "./snapshot-reader.ts";

export const SNAPSHOT = "db.json";
/** The snapshot before, for the day on which the other one is damaged. */
export const PREVIOUS = "db.json.prev";

/** A snapshot, and what was found on the way to it. */
export interface Found extends Snapshot {
  /** The file that it stands in; nothing when there is none, and all begins with the journal. */
  readonly file?: string;
  /** What is wrong with a file that should have been read instead. */
  readonly damage: readonly { readonly file: string; readonly error: unknown }[];
}

/** Before the first snapshot. */
export const NO_SNAPSHOT: Found = { seq: 0, rows: [], damage: [] };

/** Keeps snapshots for lowdb in a folder: a crash or a power cut leaves the one before or the new one, whole. */
export function snapshotAdapter(
  dir: string,
  keys?: Keys,
  disk: Disk = machineDisk,
): Adapter<Found> {
  return {
    read: async () => findSnapshot(dir, keys),
    async write(snapshot) {
      const [path, temporary] = [join(dir, SNAPSHOT), join(dir, `${SNAPSHOT}.tmp`)];
      try {
        await writeSnapshot(disk, temporary, snapshot, keys && createSeal(keys.current));
        if (existsSync(path)) await keepPrevious(disk, dir);
        await disk.rename(temporary, path);
      } catch (error) {
        // What is left of it takes the space that the journal needs.
        await disk.remove(temporary).catch(() => undefined);
        throw error;
      }
      await disk.syncFolder(dir);
    },
  };
}

/** At no moment there is neither. */
async function keepPrevious(disk: Disk, dir: string): Promise<void> {
  const [path, previous] = [join(dir, SNAPSHOT), join(dir, PREVIOUS)];
  await disk.remove(`${previous}.tmp`);
  await disk.link(path, `${previous}.tmp`);
  await disk.rename(`${previous}.tmp`, previous);
}

function findSnapshot(dir: string, keys?: Keys): Found | null {
  const damage: { file: string; error: unknown }[] = [];
  for (const file of [SNAPSHOT, PREVIOUS]) {
    const path = join(dir, file);
    if (!existsSync(path)) continue;
    try {
      return { ...readSnapshot(path, keys), file, damage };
    } catch (error) {
      if (!isDamage(error)) throw error;
      damage.push({ file, error });
    }
  }
  return damage.length === 0 ? null : { ...NO_SNAPSHOT, damage };
}
