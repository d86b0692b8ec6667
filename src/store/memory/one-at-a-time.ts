import type { Row, Rows } from "../rows.ts";
import type { Table } from "./table.ts";

/** What one transaction changed, in order: a row's new state, or nothing where it was removed. */
export interface Change {
  readonly before: Row | undefined;
  readonly after: Row | undefined;
}

/**
 * Runs transactions on a table, one after the other: `end` is given what a transaction changed before the next one
 * begins, and what it gives is waited for afterwards. A work that throws leaves nothing behind, but it is waited for as
 * well: it may have thrown because of what it saw.
 */
export function oneAtATime(
  table: Table,
  end: (changes: readonly Change[]) => Promise<void> | undefined,
): <T>(work: (rows: Rows) => Promise<T>) => Promise<T> {
  let last: Promise<unknown> = Promise.resolve();

  const run = async <T>(work: (rows: Rows) => Promise<T>, pass: () => void) => {
    const changes: Change[] = [];
    // In an object, because what is returned from here must not be waited for by the next one.
    try {
      const result = await work(rowsOf(table, changes));
      return { durable: end(changes), outcome: () => result };
    } catch (error) {
      for (const change of changes.reverse()) undo(table, change);
      const outcome = (): never => {
        throw error;
      };
      return { durable: end([]), outcome };
    } finally {
      pass();
    }
  };

  return async (work) => {
    const before = last;
    const { promise: ended, resolve: pass } = Promise.withResolvers<void>();
    last = ended;
    await before;
    const { durable, outcome } = await run(work, pass);
    await durable;
    return outcome();
  };
}

function rowsOf(table: Table, changes: Change[]): Rows {
  const change = (before: Row | undefined, after: Row | undefined): void => {
    changes.push({ before, after });
    if (after) table.put(after);
    else if (before) table.remove(before);
  };
  const isStored = (row: Row): boolean =>
    table.get(row.kind, row.tenant, row.id)?.version === row.version;

  return {
    get: (kind, tenant, id) => table.get(kind, tenant, id),
    getAll: (kind, tenant, ids) =>
      [...new Set(ids)].flatMap((id) => table.get(kind, tenant, id) ?? []),
    find: (range) => table.find(range),
    insert(row) {
      if (table.get(row.kind, row.tenant, row.id)) return false;
      change(undefined, row);
      return true;
    },
    replace(before, after) {
      if (!isStored(before)) return false;
      change(before, after);
      return true;
    },
    remove(row) {
      if (!isStored(row)) return false;
      change(row, undefined);
      return true;
    },
  };
}

function undo(table: Table, { before, after }: Change): void {
  if (before) table.put(before);
  else if (after) table.remove(after);
}
