import type { VogterError } from "../../shared/errors.ts";
import { closed, notEmpty } from "../faults.ts";
import { oneAtATime } from "../memory/one-at-a-time.ts";
import { createTable } from "../memory/table.ts";
import type { Engine, Row, Shapes } from "../rows.ts";
import type { Keys } from "../seal.ts";
import { type Disk, machineDisk } from "./disk.ts";
import { changesText } from "./entry.ts";
import { isUnderOtherKey, openFiles } from "./open-files.ts";
import type { Report } from "./recover.ts";
import { noSnapshot } from "./refusals.ts";
import { createRotation } from "./rotation.ts";
import { dropSegments } from "./segments.ts";
import { PREVIOUS } from "./snapshots.ts";

/** Rows in memory, with a snapshot and a journal in a folder that hold the same. */
export interface JsonEngine extends Engine {
  /** What was found when it was opened. */
  readonly report: Report;
  /** Puts a snapshot in the place of the journal: done by itself when that is long. */
  snapshot(): Promise<void>;
}

export interface JsonOptions {
  /** Seals the files; not given: they can be read by whoever may open them. */
  readonly keys?: Keys | undefined;
  readonly disk?: Disk;
  /** A journal is not replaced by a snapshot before it has so many bytes, and half as many as that. */
  readonly snapshotBytes?: number;
  /** Told once, when nothing can be made durable any more. */
  readonly onFailure?: (error: VogterError) => void;
  /** Told each time that no snapshot could be written; what was handed in is safe. */
  readonly onNoSnapshot?: (error: VogterError) => void;
}

const SNAPSHOT_BYTES = 16 << 20;

/**
 * Opens the store in a folder, which this process alone may write to until it is closed.
 *
 * When the keys were changed, or given for the first time, it is written anew before the promise resolves: afterwards
 * nothing but files that were set aside as damaged can be read with the old key, or without one.
 *
 * @throws VogterError `store.locked`; `store.damaged` and `store.missing` rather than to begin with less than there was
 */
export async function openJsonEngine(
  dir: string,
  shapes: Shapes,
  options: JsonOptions = {},
): Promise<JsonEngine> {
  const { keys, disk = machineDisk, snapshotBytes = SNAPSHOT_BYTES, onFailure } = options;
  const files = await openFiles(dir, { disk, keys, onFailure });
  const { journal, snapshots, report } = files;
  const table = createTable(shapes.keysOf);
  let closing: Promise<void> | undefined;

  const run = oneAtATime(table, (changes) => {
    if (journal.failure) throw journal.failure;
    // Who only read waits as well, because what it saw may not be on the disk yet.
    if (changes.length === 0) return journal.settled();
    const durable = journal.append(changesText(changes));
    if (journal.length > Math.max(snapshotBytes, snapshots.length / 2)) rotation.soon();
    return durable;
  });
  /** Between two transactions, and given when all that is in it is on the disk. */
  const cut = () =>
    run(async () => {
      journal.cut();
      return { seq: journal.seq, rows: table.rows() };
    });
  const rotation = createRotation(
    snapshots,
    cut,
    (error) => noSnapshot(dir, error),
    (error) => {
      if (!journal.failure) options.onNoSnapshot?.(error);
    },
  );

  /** The journal would be twice as long as what is put in, so only the snapshot has it. */
  const putInAll = async (rows: readonly Row[]) => {
    await journal.append("[]");
    journal.cut();
    await journal.settled();
    const { seq } = journal;
    try {
      await snapshots.write({ seq, rows });
      // What came before was empty: nobody is to go back to that.
      await dropSegments(disk, dir, seq);
    } catch (error) {
      // Whether the files have the rows now is not known, so nothing may be built upon it.
      journal.fail(error);
      throw journal.failure ?? error;
    }
    for (const row of rows) table.put(row);
  };

  const requireOpen = () => {
    if (closing !== undefined) throw closed();
    if (journal.failure) throw journal.failure;
  };
  const transact: Engine["transact"] = async (work) => {
    requireOpen();
    return run(work);
  };

  const close = async () => {
    await run(async () => undefined).catch(() => undefined);
    await rotation.settled();
    if (!journal.failure && snapshots.seq !== journal.seq) await rotation.ifPossible();
    await files.close();
  };

  try {
    for (const row of files.rows) table.put(shapes.current(row));
    // The files from before the first are kept as the previous ones, until the second.
    for (let n = 0; n < 2 && isUnderOtherKey(dir, keys); n++) await rotation.now();
  } catch (error) {
    await files.close();
    throw error;
  }
  if (report.damaged.length > 0 || report.snapshot === PREVIOUS) rotation.soon();

  return {
    alone: true,
    report,
    transact,
    async snapshot() {
      requireOpen();
      await rotation.now();
    },
    async *all() {
      yield* await transact(async () => table.rows());
    },
    async fill(rows) {
      const filled: Row[] = [];
      for await (const row of rows) filled.push(shapes.current(row));
      const fillEmpty = async () => {
        if (table.size > 0) throw notEmpty(dir);
        await putInAll(filled);
      };
      await rotation.inTurn(() => transact(fillEmpty));
    },
    health() {
      if (journal.failure) return { ok: false, reason: journal.failure.message };
      return closing === undefined ? { ok: true } : { ok: false, reason: "closed" };
    },
    close() {
      closing ??= close();
      return closing;
    },
  };
}
