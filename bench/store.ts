// How quickly the embedded store keeps things, beside what the disk can do and what others make of it.
//   node --expose-gc bench/store.ts [quick]
import { cpus, loadavg } from "node:os";
import { seededRandom } from "../src/shared/random.ts";
import { bareLoop } from "./store/bare-loop.ts";
import { commitsOf, type Pace } from "./store/commits.ts";
import { loadAndStall } from "./store/load-and-stall.ts";
import { manyJobs } from "./store/many-jobs.ts";
import { plainLowdb } from "./store/plain-lowdb.ts";
import { sqlite } from "./store/sqlite.ts";
import { vogter } from "./store/vogter.ts";
import { printTable, ratio } from "./table.ts";

const SEED = 20_261_121;
const WRITERS = [1, 64];
const SIZES = process.argv[2] === "quick" ? [100, 1_000] : [100, 1_000, 10_000, 100_000];
const CONTESTANTS = [bareLoop, plainLowdb, sqlite(false), sqlite(true), vogter];

const load = () =>
  `load ${loadavg()
    .map((one) => one.toFixed(2))
    .join(" ")}`;
const random = seededRandom(SEED);
console.log(
  `Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model.trim()}, ${load()}, seed ${SEED}; records of 1 KB`,
);

const ours = new Map<string, Pace>();
for (const records of SIZES) {
  const entered = CONTESTANTS.filter(({ most = records }) => records <= most);
  const results = await commitsOf(entered, records, WRITERS, random);
  const floor = (writers: number) => results.get(bareLoop.name)?.get(writers);
  const cells = (name: string, writers: number) => {
    const pace = results.get(name)?.get(writers);
    if (!pace) return [];
    if (name === vogter.name) ours.set(`${records} ${writers}`, pace);
    const { perSecond, p99 } = pace;
    return [
      perSecond.toFixed(0),
      p99.toFixed(2),
      ratio(perSecond, floor(writers)?.perSecond ?? Number.NaN),
    ];
  };
  printTable(
    `${records} records`,
    ["", ...WRITERS.flatMap((n) => [`${n} at once: commits/s`, "p99 ms", "/ floor"])],
    entered.map(({ name }) => [name, ...WRITERS.flatMap((writers) => cells(name, writers))]),
  );
}
const share = (writers: number) =>
  ratio(
    ours.get(`100000 ${writers}`)?.perSecond ?? Number.NaN,
    ours.get(`1000 ${writers}`)?.perSecond ?? Number.NaN,
  );
if (SIZES.includes(100_000)) {
  console.log(`\n  vogter, 100,000 records beside 1,000: ${share(1)} at 1, ${share(64)} at 64`);
  await loadAndStall(100_000);
  await manyJobs(10_000, random);
}
console.log(`\n${load()}`);
