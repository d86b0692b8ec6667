// From a report until the first who has to know of it has been told: 64 reports at once on each channel, beside an
// echo that keeps and knows nothing.
//   node bench/incidents.ts [rounds]
import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { type Reporting, SLACK, TEAMS } from "./incidents/reports.ts";
import { AT_ONCE, IN_TOWN } from "./incidents/town.ts";
import { quantile, type Times, timesOf } from "./measure.ts";
import { printTable, ratio, time } from "./table.ts";
import type { Platform } from "./turn/contest.ts";
import { hangUp } from "./turn/post.ts";
import { slackPlatform } from "./turn/slack-platform.ts";
import { teamsPlatform } from "./turn/teams-platform.ts";

const ROUNDS = Number(process.argv[2] ?? 20);
const WARM_UP = 10;
const PROMISED_MS = 1_000;
/** Slack takes one message a second in a conversation, and each leader is told once a round. */
const PAUSE_MS = 1_100;

/** Sends something of the `n`th of those who do so at once, and gives in which conversation it is heard of. */
type Send = (port: number, n: number) => { readonly sent: Promise<void>; readonly heardIn: string };

/** How long each took from being sent until it was heard of, and until it was acknowledged. */
interface Taken {
  readonly heard: Times;
  readonly acknowledged: Times;
}

console.log(
  `Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model.trim()}, load ${loadavg().map((one) => one.toFixed(2))}`,
);
for (const [name, platform, reporting] of [
  ["slack", await slackPlatform(), SLACK],
  ["teams", await teamsPlatform(), TEAMS],
] as const) {
  const floor = await timesIn([`${name}-echo.ts`], platform, echoed(name, platform));
  const vogter = await timesIn(
    [`${name}-vogter.ts`, IN_TOWN],
    platform,
    reported(platform, reporting),
    reporting,
  );
  platform.close();
  const heads = ["", "p50", "p99", "acknowledged p99", "p99 / floor"];
  const cells = ({ heard, acknowledged }: Taken) => [
    time(quantile(heard, 0.5)),
    time(quantile(heard, 0.99)),
    time(quantile(acknowledged, 0.99)),
    ratio(quantile(heard, 0.99), quantile(floor.heard, 0.99)),
  ];
  printTable(
    `${name}, ${AT_ONCE} at once, ${ROUNDS} times; p99 promised ${time(PROMISED_MS)}`,
    heads,
    [
      ["the echo, the floor", ...cells(floor)],
      ["from the report to the first notice", ...cells(vogter)],
    ],
  );
}
hangUp();

function echoed(name: string, platform: Platform): Send {
  let turn = 0;
  const mark = name === "slack" ? "D" : "";
  return (port, n) => ({
    sent: platform.post(port, `PERSON${n}`, turn++),
    heardIn: `${mark}PERSON${n}`,
  });
}

function reported(platform: Platform, { report, heardIn }: Reporting): Send {
  return (port, n) => ({ sent: platform.send(port, report(n)), heardIn: heardIn(n) });
}

/** Runs a server in a process of its own, and lets all report at once, again and again. */
async function timesIn(
  [program, ...args]: readonly [string, ...string[]],
  platform: Platform,
  send: Send,
  { hello }: Partial<Reporting> = {},
): Promise<Taken> {
  const folder = await mkdtemp(join(tmpdir(), "vogter-bench-"));
  const server = fork(join(import.meta.dirname, "turn", program), [
    folder,
    ...platform.args,
    ...args,
  ]);
  const [{ port }] = (await once(server, "message")) as [{ port: number }];
  if (hello) for (let n = 0; n < AT_ONCE; n++) await platform.send(port, hello(n));
  const waiting = new Map<string, () => void>();
  platform.onAnswer((conversation) => waiting.get(conversation)?.());
  const [heard, acknowledged]: [number[], number[]] = [[], []];
  for (let round = 0; round < WARM_UP + ROUNDS; round++) {
    await setTimeout(PAUSE_MS);
    const isCounted = round >= WARM_UP;
    await Promise.all(
      Array.from({ length: AT_ONCE }, async (_, n) => {
        const start = performance.now();
        const { sent, heardIn } = send(port, n);
        const answer = new Promise<void>((resolve) => waiting.set(heardIn, resolve));
        await sent;
        if (isCounted) acknowledged.push(performance.now() - start);
        await answer;
        if (isCounted) heard.push(performance.now() - start);
      }),
    );
  }
  await end(server);
  await rm(folder, { recursive: true });
  return { heard: timesOf(heard), acknowledged: timesOf(acknowledged) };
}

async function end(server: ChildProcess): Promise<void> {
  server.kill();
  await once(server, "exit");
}
