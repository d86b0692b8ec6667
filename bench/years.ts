// Years of reviews in virtual time, with all that comes in between; see bench/years/.
//   node bench/years.ts [--municipalities 98] [--leaders 10000] [--years 3] [--seed 1] [--engine json|postgres]
import { cpus, loadavg } from "node:os";
import { parseArgs } from "node:util";
import { printTable, time } from "./table.ts";
import { type EngineName, simulate } from "./years/simulate.ts";

const { values } = parseArgs({
  options: {
    municipalities: { type: "string", default: "98" },
    leaders: { type: "string", default: "10000" },
    years: { type: "string", default: "3" },
    seed: { type: "string", default: String(Date.now() % 1_000_000) },
    engine: { type: "string", default: "json" },
  },
});
const size = {
  municipalities: Number(values.municipalities),
  leaders: Number(values.leaders),
  years: Number(values.years),
  seed: Number(values.seed),
};
console.log(
  `Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model.trim()}, load ${loadavg().map((one) => one.toFixed(2))}`,
);
const began = performance.now();
const {
  said,
  again,
  done,
  kills,
  killsAfterSaying,
  restarts,
  jobs,
  seconds,
  cpuSeconds,
  kept,
  broken,
} = await simulate(size, values.engine as EngineName, (day) => {
  if (!day.endsWith("-01")) return;
  process.stderr.write(`${day}  ${time(performance.now() - began)}\n`);
});
const states = Object.entries(Object.groupBy(kept, ({ review }) => review.state.is));
printTable(
  `${size.municipalities} municipalities, ${size.leaders} leaders, ${size.years} years, on ${values.engine}; seed ${size.seed}`,
  ["", ""],
  [
    ["seconds a virtual year", (seconds / size.years).toFixed(1)],
    ["CPU seconds of the replicas a virtual year", (cpuSeconds / size.years).toFixed(1)],
    ["reviews at the end", states.map(([is, all]) => `${all?.length} ${is}`).join(", ")],
    ["messages", String(said.length)],
    ["copies that came again, where the platform cannot be asked", String(again.length)],
    [
      "deeds; of which refused",
      `${done.length}; ${done.filter(({ outcome }) => outcome !== "done").length}`,
    ],
    ["jobs begun", String(jobs)],
    [
      "kills, of which between saying and writing down; restarts",
      `${kills}, ${killsAfterSaying}; ${restarts}`,
    ],
    ["broken promises", String(broken.length)],
  ],
);
for (const [promise, all] of Map.groupBy(broken, (one) => one.promise)) {
  console.log(`\n  ${promise}: ${all.length} times`);
  for (const { instance } of all.slice(0, 5)) console.log(`    ${instance}`);
}
process.exitCode = broken.length > 0 ? 1 : 0;
