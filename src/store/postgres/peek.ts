import { Client } from "pg";
import { readAddress } from "./address.ts";
import * as sql from "./sql.ts";
import { toldAtStart, trouble } from "./troubles.ts";

/**
 * Whether a database holds documents, without changing it: one that Vogter never used is not made ready for it.
 * @throws VogterError as opening it does
 */
export async function holdsDocuments(url: string): Promise<boolean> {
  const address = readAddress(url);
  const client = new Client({ ...address.config, connectionTimeoutMillis: 5000 });
  client.on("error", () => undefined);
  try {
    await client.connect().catch(trouble);
    const { rows } = await client.query(sql.PRESENT).catch(trouble);
    if (!rows[0].records) return false;
    const { rowCount } = await client.query(sql.ANY_DOCUMENT).catch(trouble);
    return Boolean(rowCount);
  } catch (error) {
    throw toldAtStart(error, address);
  } finally {
    await client.end().catch(() => undefined);
  }
}
