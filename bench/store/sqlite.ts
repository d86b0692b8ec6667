import { join } from "node:path";
import Database from "better-sqlite3";
import type { Contestant } from "./contestant.ts";
import { idOf, recordOf } from "./contestant.ts";

/** SQLite with a write-ahead log that is synced at every commit. `grouped`: what waits goes into one transaction. */
export const sqlite = (grouped: boolean): Contestant => ({
  name: `better-sqlite3${grouped ? ", grouped by hand" : ""}`,
  async open(folder, records) {
    const db = new Database(join(folder, "db.sqlite"));
    db.pragma("journal_mode = WAL");
    db.pragma("synchronous = FULL");
    db.exec("CREATE TABLE record (id TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID");
    const put = db.prepare("INSERT OR REPLACE INTO record VALUES (?, ?)");
    const commit = (n: number) => void put.run(idOf(n), JSON.stringify(recordOf(n)));
    const commitAll = db.transaction((all: readonly number[]) => all.forEach(commit));
    commitAll(Array.from({ length: records }, (_, n) => n));
    db.pragma("wal_checkpoint(TRUNCATE)");
    return { commit, ...(grouped && { commitAll }), close: () => void db.close() };
  },
});
