import type { Client } from "pg";
import type { Clock } from "../../shared/clock.ts";
import type { Address } from "./address.ts";
import { wrongEncoding } from "./refusals.ts";
import { SERVER } from "./sql.ts";
import { trouble } from "./troubles.ts";

/**
 * Sees whether the server suits us.
 *
 * @returns how many milliseconds our clock is ahead of its own, as near as the time for an answer allows
 * @throws Trouble; VogterError `store.wrong-encoding`
 */
export async function greet(client: Client, { name }: Address, clock: Clock): Promise<number> {
  const asked = clock.now().getTime();
  const { rows } = await client.query(SERVER).catch(trouble);
  const answered = clock.now().getTime();
  const { time, encoding } = rows[0];
  if (encoding !== "UTF8") throw wrongEncoding(name, encoding);
  return (asked + answered) / 2 - Number(time);
}
