/**
 * How long reading a file takes, and how long the program stands still meanwhile: `npm run bench:files` prints it. The
 * floor is the longest standstill of a program that does nothing for as long in the same run: what a busy machine takes
 * from both. Reading can't make the program stand still for longer than the main thread itself worked.
 */
import { cpus, loadavg } from "node:os";
import { monitorEventLoopDelay } from "node:perf_hooks";
import { setTimeout as wait } from "node:timers/promises";
import { createFileDesk } from "../src/files/index.ts";
import { samples } from "./files/samples.ts";
import { quantile, timesOf } from "./measure.ts";
import { printTable, size, time } from "./table.ts";

const SEED = 20_261_121;
const ROUNDS = 5;
const TIGHT_MS = 1;

type Work = () => Promise<unknown>;

/** What `work` takes, in milliseconds. */
async function took(work: Work): Promise<number> {
  const start = performance.now();
  await work();
  return performance.now() - start;
}

/** The longest time that the event loop stands still meanwhile, in milliseconds. */
async function standstill(work: Work): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: TIGHT_MS });
  delay.enable();
  await work();
  delay.disable();
  return delay.max / 1e6 - TIGHT_MS;
}

/** The processor time of this thread meanwhile, in milliseconds. */
async function worked(work: Work): Promise<number> {
  const start = process.threadCpuUsage();
  await work();
  const { user, system } = process.threadCpuUsage(start);
  return (user + system) / 1000;
}

const rounds = async (measure: (work: Work) => Promise<number>, work: Work) => {
  const times: number[] = [];
  for (let round = 0; round < ROUNDS; round++) times.push(await measure(work));
  return timesOf(times);
};

const rows: string[][] = [];
for (const [name, bytes] of await samples(SEED)) {
  const desk = createFileDesk<number>({ task: new URL("./files/task.ts", import.meta.url) });
  const read = () => desk.read({ name: "fil", bytes: new Uint8Array(bytes) });
  const before = process.memoryUsage.rss();
  const start = await standstill(read);
  const grown = process.memoryUsage.rss() - before;
  const times = await rounds(took, read);
  const idle = () => wait(quantile(times, 0.5));
  const [stalls, floor] = [await rounds(standstill, read), await rounds(standstill, idle)];
  const work = await rounds(worked, read);
  const finding = await read();
  await desk.close();
  rows.push([
    ...[name, size(bytes.length), finding.outcome === "read" ? `${finding.found}` : finding.why],
    ...[time(quantile(times, 0.5)), time(start), time(quantile(stalls, 1))],
    ...[time(quantile(floor, 1)), time(quantile(work, 1)), size(grown)],
  ]);
}

const load = loadavg().map((value) => value.toFixed(2));
console.log(`Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model.trim()}, load ${load}`);
printTable(
  `Reading a file in a worker, seed ${SEED} (promised: no standstill over 20 ms)`,
  [
    ...["", "size", "characters", "median", "standstill, first", "later", "floor"],
    ...["main thread worked", "memory"],
  ],
  rows,
);
