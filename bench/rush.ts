// Ten thousand reminders due on the same morning, through the channels' real couriers, to platforms that keep the
// limits that Slack and Teams have. What cannot wait is said in the middle of it.
//   node bench/rush.ts [--people 10000] [--tenants 98] [--channel slack|teams]
import { fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { cpus, loadavg, tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { parseArgs } from "node:util";
import { quantile, timesOf } from "./measure.ts";
import type { LimitedPlatform } from "./rush/platform.ts";
import { limitedSlack } from "./rush/slack-platform.ts";
import { limitedTeams } from "./rush/teams-platform.ts";
import { personOf, tenantOf } from "./rush/town.ts";
import type { Wish } from "./rush/vogter.ts";
import { printTable, size, time } from "./table.ts";

const { values } = parseArgs({
  options: {
    people: { type: "string", default: "10000" },
    tenants: { type: "string", default: "98" },
    channel: { type: "string" },
  },
});
const [PEOPLE, TENANTS] = [Number(values.people), Number(values.tenants)];
/** So many are reminded of a second thing. */
const AGAIN = Math.floor(PEOPLE / 10);
/** Those who are not reminded, such as whoever has to know of an incident. */
const OTHERS = 200;
const EVERY_MS = 1_000;
const PATIENCE_MS = 60 * 60_000;

interface Look {
  readonly waiting: number;
  readonly tookMs: number;
  readonly cpu: NodeJS.CpuUsage;
  readonly rss: number;
}

console.log(
  `Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model.trim()}, load ${loadavg().map((one) => one.toFixed(2))}`,
);
const all = { slack: limitedSlack, teams: limitedTeams };
for (const [channel, open] of Object.entries(all)) {
  if (values.channel !== undefined && values.channel !== channel) continue;
  const platform = await open();
  await rush(channel, platform);
  platform.close();
}

async function rush(channel: string, platform: LimitedPlatform): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), "vogter-rush-"));
  const program = join(import.meta.dirname, "rush/vogter.ts");
  const vogter = fork(program, [folder, channel, platform.url, String(TENANTS)]);
  await once(vogter, "message");
  let before: Promise<unknown> = Promise.resolve();
  const ask = <T>(wish: Wish): Promise<T> => {
    const mine = before.then(async () => {
      const answer = once(vogter, "message");
      vogter.send(wish);
      return (await answer)[0] as T;
    });
    before = mine;
    return mine;
  };

  const start = performance.now();
  const reminded = ask({ do: "remind", people: PEOPLE, others: OTHERS, again: AGAIN });
  await reminded;
  const asked = performance.now();
  const wishes = new Map<string, number>();
  const looks: Look[] = [];
  const rounds = [];
  const isOver = () => platform.arrived.length >= PEOPLE + AGAIN + wishes.size;
  for (let n = 0; !isOver() && performance.now() - start < PATIENCE_MS; n++) {
    const isEnding = platform.arrived.length > PEOPLE * 0.9;
    const others = PEOPLE + ((2 * n) % OTHERS);
    // Whoever is to be reminded last, each only once: what waits for them comes along.
    const reminded = PEOPLE - 1 - n;
    const whom = { urgent: others, answer: others + 1, "urgent behind": reminded };
    for (const [what, to] of Object.entries(whom)) {
      if (isEnding || to < AGAIN) continue;
      const text = `${what} ${n}`;
      wishes.set(text, performance.now());
      await ask({ do: what === "answer" ? "answer" : "urgent", n: to, text });
    }
    const look = await ask<Look>({ do: "look" });
    looks.push(look);
    rounds.push(platform.arrived.length);
    await setTimeout(EVERY_MS);
  }
  vogter.kill();
  await once(vogter, "exit");
  await rm(folder, { recursive: true });

  const { arrived, refused } = platform;
  const last = arrived.at(-1)?.at ?? Number.NaN;
  const took = (what: string) =>
    timesOf(
      arrived
        .filter(({ text }) => text.replace(/ \d+$/, "") === what)
        .map(({ text, at }) => at - (wishes.get(text) ?? at)),
    );
  const both = (what: string) =>
    `${time(quantile(took(what), 0.5))}, ${time(quantile(took(what), 1))}`;
  const cpu = looks.at(-1)?.cpu;
  printTable(
    `${channel}: ${PEOPLE} reminders in ${TENANTS} municipalities, and ${AGAIN} second ones`,
    ["", ""],
    [
      ["until all were enqueued", time(asked - start)],
      ["until the last arrived", time(last - start)],
      ["arrived; twice; never", `${arrived.length}; ${twice(platform)}; ${missing(platform)}`],
      ["refused as too much (429)", String(refused)],
      ["second before first, of one person", String(disordered(platform))],
      ["most in one municipality in a second", String(most(platform))],
      ...["urgent", "urgent behind", "answer"].map((what) => [
        `${took(what).sorted.length} times ${what}: median, slowest`,
        both(what),
      ]),
      ["a look at the progress, slowest", time(Math.max(...looks.map(({ tookMs }) => tookMs)))],
      ["waiting, each tenth of the time", tenths(looks.map(({ waiting }) => waiting))],
      ["arrived, each tenth of the time", tenths(rounds)],
      ["CPU a message", cpu ? time((cpu.user + cpu.system) / 1_000 / arrived.length) : ""],
      ["memory at the end", size(looks.at(-1)?.rss ?? 0)],
    ],
  );
}

function twice({ arrived }: LimitedPlatform): number {
  return arrived.length - new Set(arrived.map(({ person, text }) => `${person} ${text}`)).size;
}

function missing({ arrived }: LimitedPlatform): number {
  const had = new Set(arrived.map(({ person, text }) => `${person} ${text}`));
  const due = Array.from({ length: PEOPLE }, (_, n) => [
    `${personOf(n)} first`,
    ...(n < AGAIN ? [`${personOf(n)} second`] : []),
  ]).flat();
  return due.filter((one) => !had.has(one)).length;
}

function disordered({ arrived }: LimitedPlatform): number {
  const first = new Map<string, number>();
  for (const [place, { person, text }] of arrived.entries())
    if (text === "first") first.set(person, place);
  return arrived.filter(
    ({ person, text }, place) => text === "second" && place < (first.get(person) ?? Infinity),
  ).length;
}

function most({ arrived }: LimitedPlatform): number {
  const counts = new Map<string, number>();
  for (const { person, at } of arrived) {
    const key = `${tenantOf(Number(person.slice(1)), TENANTS)} ${Math.floor(at / 1_000)}`;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return Math.max(...counts.values());
}

function tenths(figures: readonly number[]): string {
  return Array.from(
    { length: 11 },
    (_, n) => figures[Math.round((n * (figures.length - 1)) / 10)],
  ).join(" ");
}
