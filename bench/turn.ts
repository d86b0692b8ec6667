// A policy question answered from end to end on each channel, beside an echo that keeps and knows nothing.
//   node bench/turn.ts [turns]
import { cpus, loadavg } from "node:os";
import { quantile } from "./measure.ts";
import { printTable } from "./table.ts";
import { cellsOf, type Platform, turnsOf } from "./turn/contest.ts";
import { hangUp } from "./turn/post.ts";
import { slackPlatform } from "./turn/slack-platform.ts";
import { teamsPlatform } from "./turn/teams-platform.ts";

const COUNT = Number(process.argv[2] ?? 20_000);
const HEADS = [
  "",
  "turns/s",
  "p50 ms",
  "p99 ms",
  "ack p99 ms",
  "CPU ms",
  "CPU / floor",
  "MB",
  "live before",
  "live",
];
// With a warm-up of the same length, and in as many conversations as keep Slack's pace out of it.
const PARTS = { warmUp: 1_000, count: 1_000, people: 400, oneByOne: true };
const SIZE = { warmUp: Math.min(2_000, COUNT), count: COUNT, people: 16 };

console.log(
  `Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model.trim()}, load ${loadavg().map((one) => one.toFixed(2))}`,
);
for (const [name, platform, promised] of [
  ["teams", await teamsPlatform(), "1.3"],
  // Each person has a conversation of their own, and Slack wants a second between two messages there.
  ["slack", await slackPlatform(), "1.5"],
] as const) {
  const people = name === "slack" ? 400 : SIZE.people;
  const floor = await turnsOf(`${name}-echo.ts`, platform, SIZE);
  const vogter = await turnsOf(`${name}-vogter.ts`, platform, { ...SIZE, people });
  const { parts } = await turnsOf(`${name}-vogter.ts`, platform, PARTS);
  platform.close();
  printTable(`${name}, ${COUNT} turns; CPU promised ${promised} x`, HEADS, [
    ["the echo, the floor", ...cellsOf(floor, floor)],
    [`vogter, ${people} people`, ...cellsOf(vogter, floor)],
  ]);
  const rows = Object.entries(parts).map(([part, took]) => [part, took.toFixed(2)]);
  printTable("the parts of a turn, one turn at a time", ["", "p50 ms"], rows);
}
await slowApi(await slackPlatform(2_000));
hangUp();

/** 64 people ask at once while the Web API takes two seconds. */
async function slowApi(platform: Platform): Promise<void> {
  const { acknowledged } = await turnsOf("slack-vogter.ts", platform, {
    ...{ warmUp: 64, count: 128, people: 64 },
  });
  platform.close();
  const worst = quantile(acknowledged, 1);
  console.log(
    `\n  64 at once, a Web API of 2 s: the slowest acknowledgement took ${worst.toFixed(0)} ms (3,000 promised)`,
  );
}
