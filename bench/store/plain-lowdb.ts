import { join } from "node:path";
import { Low } from "lowdb";
import { JSONFile } from "lowdb/node";
import type { Contestant } from "./contestant.ts";
import { idOf, recordOf } from "./contestant.ts";

/** lowdb as its manual shows it: the whole file each time, and no fsync. */
export const plainLowdb: Contestant = {
  name: "lowdb alone (no fsync)",
  most: 10_000,
  async open(folder, records) {
    const low = new Low(new JSONFile<Record<string, object>>(join(folder, "db.json")), {});
    for (let n = 0; n < records; n++) low.data[idOf(n)] = recordOf(n);
    await low.write();
    return {
      async commit(n) {
        low.data[idOf(n)] = recordOf(n);
        await low.write();
      },
      close: () => undefined,
    };
  },
};
