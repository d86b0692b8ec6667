import { type Clock, systemClock } from "../../shared/clock.ts";
import type { VogterError } from "../../shared/errors.ts";
import { clockSkew, unavailable } from "../faults.ts";
import type { Engine, Shapes } from "../rows.ts";
import { readAddress } from "./address.ts";
import { alone } from "./alone.ts";
import { readAll, writeAll } from "./everything.ts";
import { greet } from "./greet.ts";
import { askHealth } from "./health.ts";
import { readMigrations } from "./migrations.ts";
import { patiently } from "./patience.ts";
import { openPool } from "./pool.ts";
import { prepare } from "./prepare.ts";
import { createRecall } from "./recall.ts";
import { rowsOf } from "./rows-of.ts";
import { createTasks } from "./tasks.ts";
import { createAttempt } from "./transactions.ts";
import { isPassing, reasonOf, Trouble, told, toldAtStart } from "./troubles.ts";

export interface PostgresOptions {
  /** Connections at most; 16 when nothing is said. Transactions beyond that wait their turn. */
  readonly poolSize?: number;
  /** How long a transaction waits out a database that restarts, in milliseconds; 30 s when nothing is said. */
  readonly patience?: number;
  /** The one by which the replica takes work; the machine's when nothing is said. */
  readonly clock?: Clock;
  /** Hears of what nobody waits for: `store.unavailable` for idle connections that broke, `store.clock-skew`. */
  readonly onTrouble?: (error: VogterError) => void;
}

const POOL_SIZE = 16;
const PATIENCE = 30_000;
/** In milliseconds. A lease is longer than this by far. */
const SKEW = 5000;

/**
 * Opens a store in the PostgreSQL at `url` (`DATABASE_URL`), for any number of replicas. Makes or upgrades the
 * schema `vogter` there; replicas with older kinds are refused from then on.
 *
 * @throws VogterError with exit code 2: `store.bad-url`, `store.unreachable`, `store.denied`, `store.no-database`,
 * `store.no-rights`, `store.wrong-encoding`, `store.newer`, `store.drift`
 */
export async function openPostgresEngine(
  url: string,
  shapes: Shapes,
  options: PostgresOptions = {},
): Promise<Engine> {
  const { poolSize = POOL_SIZE, patience = PATIENCE, clock = systemClock, onTrouble } = options;
  const address = readAddress(url);
  const migrations = await readMigrations();
  const { epoch, skew } = await patiently(
    patience,
    () =>
      alone(address, async (client) => {
        const skew = await greet(client, address, clock);
        return { skew, epoch: await prepare(client, shapes, migrations) };
      }),
    isAnswered,
  ).catch((error) => {
    throw toldAtStart(error, address);
  });
  if (Math.abs(skew) > SKEW) onTrouble?.(clockSkew(skew));

  const tell = (error: unknown): never => {
    throw told(error, address);
  };
  const pool = openPool(address, poolSize, (raw) =>
    onTrouble?.(unavailable(address.name, reasonOf(new Trouble(raw), address))),
  );
  const requireKnown = createRecall(epoch, shapes, migrations);
  const attempt = createAttempt({ pool, address, patience, requireKnown });
  const tasks = createTasks();
  let closing: Promise<void> | undefined;

  return {
    transact: (work) =>
      tasks.add(() =>
        patiently(patience, () => attempt((line) => work(rowsOf(line, shapes)))).catch(tell),
      ),
    async *all() {
      tasks.requireOpen();
      try {
        yield* readAll(pool);
      } catch (error) {
        tell(error);
      }
    },
    fill: (rows) =>
      tasks.add(() =>
        alone(address, (client) => writeAll(client, rows, shapes, address.name)).catch(tell),
      ),
    health: () =>
      tasks.isOpen
        ? tasks.add(() => askHealth(attempt, (error) => told(error, address)))
        : { ok: false, reason: "closed" },
    alone: false,
    close: () => (closing ??= tasks.end().then(() => pool.end())),
  };
}

/** The server is there, and has only no time for us yet. One that is not there at the start will not come by itself. */
function isAnswered(error: unknown): boolean {
  return isPassing(error) && (error as Trouble).saidBy !== undefined;
}
