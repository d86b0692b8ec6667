import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout } from "node:timers/promises";
import { quantile, type Times, timesOf } from "../measure.ts";
import { type Parts, WATCHED } from "./parts.ts";
import type { Usage } from "./serve-bench.ts";

/** What so many turns took. */
export interface Turns {
  readonly perSecond: number;
  /** From the request until the answer arrived at the platform. */
  readonly answered: Times;
  /** From the request until it was acknowledged. */
  readonly acknowledged: Times;
  /** Milliseconds of the server's own work for each turn. */
  readonly cpu: number;
  /** Bytes after the last turn: what the process holds, and what of that is in use. */
  readonly rss: number;
  readonly live: number;
  /** Bytes in use before the turns that were counted. */
  readonly liveBefore: number;
  readonly parts: Parts;
}

/** How many turns, and whose. */
export interface Size {
  readonly warmUp: number;
  readonly count: number;
  readonly people: number;
  readonly oneByOne?: boolean;
}

/** A platform to talk through: sends a turn, and tells when what was said back arrives. */
export interface Platform {
  /** Resolves when the request is acknowledged; `onAnswer` is called for each conversation that is answered. */
  post(port: number, conversation: string, turn: number): Promise<void>;
  /** Something else than a message: a click, or a form that was sent. */
  send(port: number, what: object): Promise<void>;
  onAnswer(listener: (conversation: string) => void): void;
  /** What a server needs to know of it. */
  readonly args: readonly string[];
  close(): void;
}

/** Between two turns that come one by one, for what is done after the answer has arrived. */
const PAUSE_MS = 5;

/**
 * Runs a server in a process of its own, and lets `people` talk to it, each waiting for the answer: all at once, or one
 * by one while the server watches the parts of its turns.
 */
export async function turnsOf(
  program: string,
  platform: Platform,
  { warmUp, count, people, oneByOne = false }: Size,
): Promise<Turns> {
  const folder = await mkdtemp(join(tmpdir(), "vogter-bench-"));
  const server = fork(
    join(import.meta.dirname, program),
    [folder, ...platform.args, ...(oneByOne ? [WATCHED] : [])],
    {
      stdio: "inherit",
      execArgv: [...process.execArgv, "--expose-gc"],
    },
  );
  const [{ port }] = (await once(server, "message")) as [{ port: number }];
  const waiting = new Map<string, () => void>();
  // A channel may have a letter before the person's name.
  platform.onAnswer((conversation) => waiting.get(conversation.replace(/^D/, ""))?.());

  let next = 0;
  const talk = async (until: number) => {
    const [answered, acknowledged]: [number[], number[]] = [[], []];
    const one = async (conversationOf: (turn: number) => string) => {
      while (next < until) {
        const turn = next++;
        const conversation = conversationOf(turn);
        const start = performance.now();
        const answer = new Promise<void>((resolve) => waiting.set(conversation, resolve));
        await platform.post(port, conversation, turn);
        acknowledged.push(performance.now() - start);
        await answer;
        answered.push(performance.now() - start);
        if (oneByOne) await setTimeout(PAUSE_MS);
      }
    };
    if (oneByOne) await one((turn) => `PERSON${turn % people}`);
    else await Promise.all(Array.from({ length: people }, (_, n) => one(() => `PERSON${n}`)));
    return { answered: timesOf(answered), acknowledged: timesOf(acknowledged) };
  };

  await talk(warmUp);
  const before = await usageOf(server);
  const start = performance.now();
  const times = await talk(warmUp + count);
  const took = performance.now() - start;
  const after = await usageOf(server);
  server.kill();
  await once(server, "exit");
  await rm(folder, { recursive: true });
  const used = after.cpu.user + after.cpu.system - before.cpuAfter.user - before.cpuAfter.system;
  const { rss, live, parts } = after;
  const cpu = used / 1000 / count;
  const perSecond = (count / took) * 1000;
  return { ...times, perSecond, cpu, rss, live, liveBefore: before.live, parts };
}

async function usageOf(server: ChildProcess): Promise<Usage> {
  const answer = once(server, "message");
  server.send("usage");
  const [usage] = (await answer) as [Usage];
  return usage;
}

/** One line of a table: turns a second, times, and work beside the floor's. */
export function cellsOf(turns: Turns, floor: Turns): string[] {
  const megabytes = (bytes: number) => (bytes / 2 ** 20).toFixed(0);
  const ms = (times: Times, share: number) => quantile(times, share).toFixed(1);
  return [
    turns.perSecond.toFixed(0),
    ms(turns.answered, 0.5),
    ms(turns.answered, 0.99),
    ms(turns.acknowledged, 0.99),
    turns.cpu.toFixed(2),
    `${(turns.cpu / floor.cpu).toFixed(2)} x`,
    megabytes(turns.rss),
    megabytes(turns.liveBefore),
    megabytes(turns.live),
  ];
}
