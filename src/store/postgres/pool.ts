import pg from "pg";
import type { Address } from "./address.ts";

/** In milliseconds. A statement goes by a key, so one that takes longer waits for something that is stuck. */
const TIMES = {
  lock_timeout: 10_000,
  statement_timeout: 15_000,
  // Ours, for when the network swallows the answer.
  query_timeout: 20_000,
  // A replica that sleeps in the middle of a transaction must not hold up the others.
  idle_in_transaction_session_timeout: 15_000,
  connectionTimeoutMillis: 5_000,
  idleTimeoutMillis: 60_000,
};
/** So that they move along when the database's name leads to another server. */
const LIFETIME_S = 30 * 60;

/** Connections for transactions. `onLoss` hears of those that broke while nobody used them. */
export function openPool(
  { config }: Address,
  size: number,
  onLoss: (error: unknown) => void,
): pg.Pool {
  const pool = new pg.Pool({ ...config, ...TIMES, max: size, maxLifetimeSeconds: LIFETIME_S });
  pool.on("error", onLoss);
  // Whoever uses a connection learns of its loss from the statement; without a listener the process would end.
  pool.on("connect", (client) => client.on("error", () => undefined));
  return pool;
}
