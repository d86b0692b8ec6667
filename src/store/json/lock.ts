import { chmodSync } from "node:fs";
import { join } from "node:path";
import { DatabaseSync } from "node:sqlite";
import { locked, unusable } from "./refusals.ts";

const SQLITE_BUSY = 5;

/**
 * Makes this the only one that writes to the folder; gives what ends that. SQLite's lock is the kernel's: it ends with
 * the process, however that dies, and unlike a file with a process number in it nobody has to clean up after it.
 *
 * @throws VogterError `store.locked`, also when this very process has the folder open
 */
export function lockFolder(dir: string): () => void {
  const path = join(dir, "store.lock");
  const database = openDatabase(dir, path);
  try {
    database.exec("PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE");
    // By its name: to open and close the file would end the lock, by the rules of POSIX.
    chmodSync(path, 0o600);
    return () => database.close();
  } catch (error) {
    database.close();
    const isTaken = (error as { errcode?: number }).errcode === SQLITE_BUSY;
    throw isTaken ? locked(dir) : unusable(dir, error);
  }
}

function openDatabase(dir: string, path: string): DatabaseSync {
  try {
    return new DatabaseSync(path);
  } catch (error) {
    throw unusable(dir, error);
  }
}
