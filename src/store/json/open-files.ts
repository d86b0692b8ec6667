import { readdirSync } from "node:fs";
import { join } from "node:path";
import { VogterError } from "../../shared/errors.ts";
import type { Row } from "../rows.ts";
import { createSeal, type Keys } from "../seal.ts";
import type { Disk } from "./disk.ts";
import { createJournal, type Journal } from "./journal.ts";
import { firstLineOf } from "./lines.ts";
import { lockFolder } from "./lock.ts";
import { removeUnfinished, setAside } from "./mend.ts";
import { type Report, recover } from "./recover.ts";
import { unusable } from "./refusals.ts";
import { createSegment, endSegment } from "./segment-writer.ts";
import { type SnapshotKeeper, snapshotKeeper } from "./snapshot-keeper.ts";
import { SNAPSHOT } from "./snapshots.ts";

/** The files of a store that nobody else may write to. */
export interface Files {
  readonly rows: Iterable<Row>;
  readonly report: Report;
  readonly journal: Journal;
  readonly snapshots: SnapshotKeeper;
  close(): Promise<void>;
}

export interface FilesOptions {
  readonly disk: Disk;
  readonly keys?: Keys | undefined;
  readonly onFailure?: ((error: VogterError) => void) | undefined;
}

/**
 * Takes hold of the files in a folder, reads them, and mends what a crash left.
 * @throws VogterError `store.locked`, `store.damaged`, `store.missing`, `store.unusable` and those of the keys
 */
export async function openFiles(dir: string, options: FilesOptions): Promise<Files> {
  try {
    await options.disk.makeFolder(dir);
    const unlock = lockFolder(dir);
    return await readAndMend(dir, options, unlock).catch((error) => {
      unlock();
      throw error;
    });
  } catch (error) {
    throw error instanceof VogterError ? error : unusable(dir, error);
  }
}

async function readAndMend(
  dir: string,
  { disk, keys, onFailure }: FilesOptions,
  unlock: () => void,
): Promise<Files> {
  const { rows, seq, report, end } = await recover(dir, keys);
  await removeUnfinished(disk, dir);
  for (const { file } of report.damaged) await setAside(disk, dir, file);

  const nextSegment = (first: number) =>
    createSegment(disk, dir, first, keys && createSeal(keys.current));
  const segment = await nextSegment(seq + 1);
  if (end) await endSegment(disk, end, seq);
  const journal = createJournal({ seq, segment, nextSegment, onFailure });
  const newest = report.snapshot === SNAPSHOT ? report.snapshotSeq : undefined;
  return {
    rows,
    report,
    journal,
    snapshots: snapshotKeeper(disk, dir, keys, newest),
    async close() {
      await journal.close();
      unlock();
    },
  };
}

/** Whether any file of the store is sealed with another key than the one in use, or is not although there is one. */
export function isUnderOtherKey(dir: string, keys?: Keys): boolean {
  const files = readdirSync(dir).filter((name) =>
    /^(db\.json|db\.json\.prev|journal-\d+\.log)$/.test(name),
  );
  return files.some((name) => {
    const [, key] = /"key":"(\w+)"/.exec(firstLineOf(join(dir, name)).toString("latin1")) ?? [];
    return key !== keys?.current.id;
  });
}
