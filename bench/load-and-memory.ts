import { readdirSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Loaded } from "./load.ts";
import { quantile, timesOf } from "./measure.ts";
import { runJson } from "./programs.ts";
import { printTable, size, time } from "./table.ts";

const CACHE = "node_modules/.cache/vogter";
const LOAD = join(import.meta.dirname, "load.ts");

/** What it takes to have the answers at hand, from the cache, in a process of its own. */
export function loadAndMemory(runs: number): void {
  const loads = Array.from({ length: runs }, () =>
    runJson<Loaded>([process.execPath, "--expose-gc", LOAD]),
  );
  const empty = runJson<number>([process.execPath, "-p", "process.memoryUsage.rss()"]);
  const median = (figure: keyof Loaded) =>
    quantile(timesOf(loads.map((loaded) => loaded[figure])), 0.5);
  const files = readdirSync(CACHE).map((name) => statSync(join(CACHE, name)).size);
  printTable(
    `From the cache, in a process of its own (median of ${runs})`,
    ["", ""],
    [
      ["importing src/answers", time(median("importing"))],
      ["loading", time(median("loading"))],
      ["loading, worst", time(Math.max(...loads.map(({ loading }) => loading)))],
      ["file of the cache", size(Math.max(...files))],
      ["memory of the process (RSS)", size(median("rss"))],
      ["  of an empty one, the floor", size(empty)],
      ["heap after a collection", size(median("heap"))],
      ["numbers outside the heap", size(median("arrays"))],
    ],
  );
}
