import { readConfig } from "../../src/config.ts";
import { addresses } from "../../src/conversation/addresses.ts";
import type { Reply } from "../../src/conversation/envelope.ts";
import { tell } from "../../src/conversation/tell.ts";
import { openStore } from "../../src/keeping.ts";
import { systemClock } from "../../src/shared/clock.ts";
import { createLog } from "../../src/shared/log.ts";

/**
 * Puts something nobody asked for just now into the outbox of a Vogter that does not run, for everybody in `tenant`
 * whom it has met alone. Gives to how many.
 */
export async function tellEverybody(
  dataDir: string,
  tenant: string,
  reply: Reply,
): Promise<number> {
  const config = readConfig({ DATA_DIR: dataDir });
  const { store } = await openStore(config, systemClock, createLog("error"));
  const told = await store.transact(async (tx) => {
    const met = await tx.find(addresses, "person", { tenant });
    const people = new Set(met.flatMap(({ value: { person = [] } }) => person));
    for (const person of people) await tell(tx, { tenant, person, locale: "da" }, reply);
    return people.size;
  });
  await store.close();
  return told;
}
