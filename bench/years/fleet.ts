import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { Deed, Order, Report, Start } from "./orders.ts";

/** The replicas of a simulation, each in a process of its own. */
export interface Fleet {
  readonly kills: number;
  readonly restarts: number;
  /** How often a job was begun. */
  readonly jobs: number;
  /** The CPU that all replicas took, but for what those took that were killed since they last spoke. */
  readonly cpuMs: number;
  /** Nothing is due before. */
  readonly next: Date;
  /** Lets all replicas do what is due at an instant, until none finds anything. `killAfterMs`: one of them is killed meanwhile. */
  work(now: Date, killAfterMs?: number): Promise<void>;
  does(now: Date, deeds: readonly Deed[]): Promise<readonly string[]>;
  /** Ends one as an operator would, and starts it again. */
  restart(now: Date): Promise<void>;
  close(): Promise<void>;
}

interface Replica {
  readonly ask: (order: Order) => Promise<Report | undefined>;
  readonly process: ChildProcess;
}

/** Starts so many replicas. */
export async function openFleet(
  count: number,
  start: Omit<Start, "name" | "now">,
  now: Date,
  random: () => number,
): Promise<Fleet> {
  let [kills, restarts, jobs, begun, cpuMs] = [0, 0, 0, 0, 0];
  let next = now;
  const begin = (at: Date) =>
    startReplica({ ...start, name: `replica ${++begun}`, now: at.toISOString() });
  const replicas: Replica[] = await Promise.all(Array.from({ length: count }, () => begin(now)));
  const any = () => Math.floor(random() * replicas.length);

  const round = async (at: Date): Promise<number> => {
    const order: Order = { do: "work", now: at.toISOString() };
    const reports = await Promise.all(replicas.map(({ ask }) => ask(order)));
    let sum = 0;
    for (const report of reports) {
      if (!report || !("begun" in report)) continue;
      sum += report.begun;
      cpuMs += report.cpuMs;
      next = new Date(report.next ?? at);
    }
    jobs += sum;
    return sum;
  };
  const replace = async (index: number, at: Date) => {
    replicas[index] = await begin(at);
  };

  return {
    get kills() {
      return kills;
    },
    get restarts() {
      return restarts;
    },
    get jobs() {
      return jobs;
    },
    get cpuMs() {
      return cpuMs;
    },
    get next() {
      return next;
    },
    async work(at, killAfterMs) {
      if (killAfterMs !== undefined) {
        const index = any();
        const working = round(at);
        await new Promise((resolve) => setTimeout(resolve, killAfterMs));
        const victim = replicas[index]?.process;
        if (victim) {
          victim.kill("SIGKILL");
          kills++;
        }
        await working;
        await replace(index, at);
      }
      while ((await round(at)) > 0);
    },
    async does(at, deeds) {
      next = at;
      const report = await replicas[any()]?.ask({ do: "deeds", now: at.toISOString(), deeds });
      return report && "outcomes" in report ? report.outcomes : [];
    },
    async restart(at) {
      const index = any();
      await end(replicas[index]);
      restarts++;
      await replace(index, at);
    },
    async close() {
      await Promise.all(replicas.map(end));
    },
  };
}

async function startReplica(start: Start): Promise<Replica> {
  const program = join(import.meta.dirname, "replica.ts");
  const process = fork(program, [JSON.stringify(start)], {
    stdio: ["ignore", "inherit", "inherit", "ipc"],
  });
  await once(process, "message");
  const ended = once(process, "exit").then(() => undefined);
  return {
    process,
    async ask(order) {
      const answer = once(process, "message").then(([report]) => report as Report);
      if (process.connected) process.send(order);
      return Promise.race([answer, ended]);
    },
  };
}

async function end(replica: Replica | undefined): Promise<void> {
  if (!replica) return;
  await replica.ask({ do: "close" });
  const exit = once(replica.process, "exit");
  replica.process.disconnect();
  await exit;
}
