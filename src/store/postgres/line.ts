import type { PoolClient } from "pg";
import { ended } from "../faults.ts";
import type { Statement } from "./sql.ts";
import { Trouble } from "./troubles.ts";

/** A way to speak with PostgreSQL inside one transaction. */
export interface Line {
  // biome-ignore lint/suspicious/noExplicitAny: the statement knows what its rows are.
  read(statement: Statement, values: readonly unknown[]): Promise<readonly any[]>;
  /** Whether there was something to write to. */
  write(statement: Statement, values: readonly unknown[]): Promise<boolean>;
}

/** A line, and what came of it. */
export interface WatchedLine extends Line {
  /** The first trouble. PostgreSQL has given the transaction up then, whatever the work made of it. */
  readonly trouble: Trouble | undefined;
  readonly wrote: boolean;
  /** @throws Trouble; VogterError `store.ended` when an answer was not awaited: it might be "no" */
  requireIdle(): void;
  /** What is said afterwards would be in nobody's transaction. */
  hangUp(): void;
}

export function openLine(client: PoolClient, told: (error: unknown) => unknown): WatchedLine {
  let trouble: Trouble | undefined;
  let wrote = false;
  let over = false;
  let waiting = 0;

  const say = async (statement: Statement, values: readonly unknown[]) => {
    if (over) throw ended();
    waiting++;
    try {
      return await client.query({ ...statement, values: [...values] });
    } catch (raw) {
      trouble ??= new Trouble(raw);
      throw told(trouble);
    } finally {
      waiting--;
    }
  };

  return {
    get trouble() {
      return trouble;
    },
    get wrote() {
      return wrote;
    },
    requireIdle() {
      if (trouble) throw trouble;
      if (waiting > 0) throw ended();
    },
    hangUp() {
      over = true;
    },
    read: async (statement, values) => (await say(statement, values)).rows,
    async write(statement, values) {
      const { rowCount } = await say(statement, values);
      if (rowCount) wrote = true;
      return Boolean(rowCount);
    },
  };
}
