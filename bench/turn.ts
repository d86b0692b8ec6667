// A policy question answered from end to end, beside an echo that keeps and knows nothing.
//   node bench/turn.ts [turns]
import { cpus, loadavg } from "node:os";
import { printTable } from "./table.ts";
import { cellsOf, turnsOf } from "./turn/contest.ts";
import { teamsPlatform } from "./turn/teams-platform.ts";

const COUNT = Number(process.argv[2] ?? 20_000);
const HEADS = ["", "turns/s", "p50 ms", "p99 ms", "ack p99 ms", "CPU ms", "CPU / floor", "MB"];

console.log(
  `Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model.trim()}, load ${loadavg().map((one) => one.toFixed(2))}`,
);
const platform = await teamsPlatform();
const size = { warmUp: 2_000, count: COUNT, people: 16 };
const floor = await turnsOf("teams-echo.ts", platform, { ...size, count: COUNT / 4 });
const vogter = await turnsOf("teams-vogter.ts", platform, size);
const many = await turnsOf("teams-vogter.ts", platform, { ...size, count: COUNT / 4, people: 64 });
platform.close();
printTable(`Teams, ${COUNT} turns, 16 people at once`, HEADS, [
  ["botbuilder echo, the floor", ...cellsOf(floor, floor)],
  ["vogter", ...cellsOf(vogter, floor)],
  ["vogter, 64 at once", ...cellsOf(many, floor)],
]);
