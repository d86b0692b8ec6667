import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Loaded } from "./load.ts";
import { quantile, timesOf } from "./measure.ts";
import { runJson } from "./programs.ts";
import { printTable, size, time } from "./table.ts";

const RUNS = 5;
const CACHE = "node_modules/.cache/vogter";
const LOAD = join(import.meta.dirname, "load.ts");

/** What it takes to have the answers at hand, from the cache, in a process of its own. */
export function loadAndMemory(): void {
  const loads = Array.from({ length: RUNS }, () =>
    runJson<Loaded>([process.execPath, "--expose-gc", LOAD]),
  );
  const median = (figure: keyof Loaded) =>
    quantile(timesOf(loads.map((loaded) => loaded[figure])), 0.5);
  const worst = (figure: keyof Loaded) => Math.max(...loads.map((loaded) => loaded[figure]));
  const empty = runJson<number>([process.execPath, "-p", "process.memoryUsage.rss()"]);
  const files = readdirSync(CACHE).map((name) => statSync(join(CACHE, name)).size);
  printTable(
    `From the cache, in a process of its own (${RUNS} times)`,
    ["", "median", "worst"],
    [
      ["importing src/answers", time(median("importing")), time(worst("importing"))],
      ["loading", time(median("loading")), time(worst("loading"))],
      ["memory of the process (RSS)", size(median("rss")), size(worst("rss"))],
      ["  of an empty one, the floor", size(empty)],
      ["heap after a collection", size(median("heap")), size(worst("heap"))],
      ["numbers outside the heap", size(median("arrays")), size(worst("arrays"))],
      ["file of the cache", size(Math.max(...files))],
    ],
  );
}
