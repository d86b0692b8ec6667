import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { systemClock } from "../../src/shared/clock.ts";
import { createStore } from "../../src/store/index.ts";
import { openJsonEngine } from "../../src/store/json/json-engine.ts";
import { printTable, time } from "../table.ts";
import { idOf, recordOf } from "./contestant.ts";
import { records, rowsOf, SHAPES } from "./vogter.ts";

const RUNS = 3;
const WRITERS = 8;

/** How long a start takes with so many records, and for how long at most a snapshot keeps others waiting. */
export async function loadAndStall(count: number): Promise<void> {
  const folder = await mkdtemp(join(process.env.BENCH_DIR ?? tmpdir(), "vogter-bench-"));
  const first = await openJsonEngine(folder, SHAPES);
  await first.fill(rowsOf(count));
  await first.close();
  const loads: number[] = [];
  const stalls = { idle: [] as number[], busy: [] as number[] };
  for (let run = 0; run < RUNS; run++) {
    globalThis.gc?.();
    const start = performance.now();
    const engine = await openJsonEngine(folder, SHAPES);
    loads.push(performance.now() - start);
    globalThis.gc?.();
    stalls.idle.push(await longestStall(() => engine.snapshot()));
    const store = createStore(engine, SHAPES, systemClock);
    let over = false;
    const write = async (from: number) => {
      for (let n = from; !over; n += WRITERS) {
        await store.transact(async (tx) => {
          const doc = await tx.get(records, "faxe", idOf(n % count));
          if (doc) await tx.replace(records, doc, recordOf(n));
        });
      }
    };
    const writing = Promise.all(Array.from({ length: WRITERS }, (_, n) => write(n)));
    stalls.busy.push(await longestStall(() => engine.snapshot()));
    over = true;
    await writing;
    await store.close();
  }
  await rm(folder, { recursive: true });
  const worst = (times: readonly number[]) => time(Math.max(...times));
  printTable(
    `${count} records, worst of ${RUNS}`,
    ["", "", "promised"],
    [
      ["from nothing to open", worst(loads), "2 s"],
      ["longest stall of the event loop during a snapshot", worst(stalls.idle), "20 ms"],
      [`  while ${WRITERS} writers commit`, worst(stalls.busy), "20 ms"],
    ],
  );
}

/** The longest time between two turns of the event loop while the work goes on. */
async function longestStall(work: () => Promise<void>): Promise<number> {
  let longest = 0;
  let last = performance.now();
  let over = false;
  const look = () => {
    const now = performance.now();
    longest = Math.max(longest, now - last);
    last = now;
    if (!over) setImmediate(look);
  };
  setImmediate(look);
  await work();
  over = true;
  return longest;
}
