import type { Pool, PoolClient, QueryResult } from "pg";
import { unknownOutcome } from "../faults.ts";
import type { Address } from "./address.ts";
import { type Line, openLine, type WatchedLine } from "./line.ts";
import { patiently } from "./patience.ts";
import { BAR, BEGIN, commit } from "./sql.ts";
import { Trouble, told, trouble } from "./troubles.ts";
import { createWriters, type Writer } from "./writers.ts";

/** Runs work in a transaction once. What it says on the line holds when the promise resolves, and else never will. */
export type Attempt = <T>(work: (line: Line) => Promise<T>) => Promise<T>;

export interface Surroundings {
  readonly pool: Pool;
  readonly address: Address;
  /** How long to ask, in milliseconds, whether a commit was kept whose answer was lost. */
  readonly patience: number;
  /** Looks whether the shapes are those that we know, when they were changed since. */
  readonly requireKnown: (epoch: string, line: Line) => Promise<void>;
}

/** @throws Trouble; VogterError `store.unknown-outcome`; whatever the work throws */
export function createAttempt({ pool, address, patience, requireKnown }: Surroundings): Attempt {
  const writers = createWriters();

  /** Exact, whatever became of the connection: after this answer the writer cannot commit any more. */
  const wasKept = async ({ id, turn }: Writer): Promise<boolean> => {
    const ask = () => pool.query<{ turn: string }>(BAR, [id]).catch(trouble);
    const { rows } = await patiently(patience, ask).catch(() => {
      throw unknownOutcome(address.name);
    });
    return Number(rows[0]?.turn) === turn;
  };

  const keep = async (client: PoolClient): Promise<void> => {
    const writer = writers.lend();
    try {
      await client.query(commit(writer));
      client.release();
      writers.giveBack(writer);
    } catch (raw) {
      // Before asking: others may hold all the other connections, and ask too.
      client.release(true);
      if (!(await wasKept(writer))) trouble(raw);
    }
  };

  /** Everything up to the commit. When it throws, nothing was kept and the connection is back in the pool. */
  const run = async <T>(
    client: PoolClient,
    line: WatchedLine,
    work: (line: Line) => Promise<T>,
  ) => {
    try {
      await requireKnown(await begin(client), line);
      const result = await work(line);
      line.requireIdle();
      return result;
    } catch (error) {
      await giveUp(client, line.trouble ?? error);
      throw line.trouble ?? error;
    } finally {
      line.hangUp();
    }
  };

  return async (work) => {
    const client = await pool.connect().catch(trouble);
    const line = openLine(client, (error) => told(error, address));
    const result = await run(client, line, work);
    // What was only read is known already, even if the connection breaks now.
    if (line.wrote) await keep(client);
    else await giveUp(client);
    return result;
  };
}

async function begin(client: PoolClient): Promise<string> {
  const answers = (await client.query(BEGIN).catch(trouble)) as unknown as readonly QueryResult[];
  return answers.at(-1)?.rows[0]?.epoch;
}

async function giveUp(client: PoolClient, error?: unknown): Promise<void> {
  // A connection on which the server did not answer would not answer to this either.
  const isSilent = error instanceof Trouble && !error.saidBy;
  client.release(isSilent || (await client.query("ROLLBACK").then(no, yes)));
}

const no = () => false;
const yes = () => true;
