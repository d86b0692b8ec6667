import { Client } from "pg";
import { unknownOutcome } from "../faults.ts";
import type { Address } from "./address.ts";
import { LOCK_OPENERS } from "./sql.ts";
import { isPassing, trouble } from "./troubles.ts";

/** In milliseconds. No limit to statements: who looks after everything may need long. */
const TIMES = { connectionTimeoutMillis: 5_000, lock_timeout: 60_000 };

/**
 * Runs `work` in one transaction on a connection of its own, while nobody else does the like.
 * @throws Trouble; VogterError `store.unknown-outcome`; whatever the work throws
 */
export async function alone<T>(
  { config, name }: Address,
  work: (client: Client) => Promise<T>,
): Promise<T> {
  const client = new Client({ ...config, ...TIMES });
  client.on("error", () => undefined);
  try {
    await client.connect().catch(trouble);
    await client.query(`BEGIN; ${LOCK_OPENERS}`).catch(trouble);
    const result = await work(client);
    await client
      .query("COMMIT")
      .catch(trouble)
      .catch((error) => {
        throw isPassing(error) ? unknownOutcome(name) : error;
      });
    return result;
  } finally {
    // Without COMMIT the end of the connection is the end of the transaction.
    await client.end().catch(() => undefined);
  }
}
