import { type ChildProcess, fork } from "node:child_process";
import { once } from "node:events";
import { join } from "node:path";
import type { Deed, Order, Report, Start } from "./orders.ts";

/** When a replica is killed: so long after it began to work, or between saying something and writing down that it did. */
export type Kill = { readonly afterMs: number } | "after-saying";

/** The replicas of a simulation, each in a process of its own. */
export interface Fleet {
  readonly kills: number;
  /** How many of them had just said something. */
  readonly killsAfterSaying: number;
  readonly restarts: number;
  /** How often a job was begun. */
  readonly jobs: number;
  /** The CPU that all replicas took, but for what those took that were killed since they last spoke. */
  readonly cpuMs: number;
  /** Nothing is due before. */
  readonly next: Date;
  /**
   * Lets all replicas do what is due at an instant, until none finds anything. One of them may be killed meanwhile;
   * where it has nothing to say just then, the next time it has.
   */
  work(now: Date, kill?: Kill): Promise<void>;
  does(now: Date, deeds: readonly Deed[]): Promise<readonly string[]>;
  /** Ends one as an operator would, and starts it again. */
  restart(now: Date): Promise<void>;
  close(): Promise<void>;
}

interface Replica {
  readonly ask: (order: Order) => Promise<Report | undefined>;
  readonly process: ChildProcess;
  readonly ended: Promise<unknown>;
}

/** Starts so many replicas. */
export async function openFleet(
  count: number,
  start: Omit<Start, "name" | "now">,
  now: Date,
  random: () => number,
): Promise<Fleet> {
  let [kills, killsAfterSaying, restarts, jobs, begun, cpuMs] = [0, 0, 0, 0, 0, 0];
  let next = now;
  const begin = (at: Date) =>
    startReplica({ ...start, name: `replica ${++begun}`, now: at.toISOString() });
  const replicas: Replica[] = await Promise.all(Array.from({ length: count }, () => begin(now)));
  const any = () => Math.floor(random() * replicas.length);

  const round = async (at: Date, doomed?: number): Promise<number> => {
    const now = at.toISOString();
    const reports = await Promise.all(
      replicas.map(({ ask }, index) =>
        ask({ do: "work", now, ...(index === doomed && { diesAfterSaying: true }) }),
      ),
    );
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
  /** Whether one was killed, and so there may be more to do. */
  const replaceDead = async (at: Date): Promise<boolean> => {
    const dead = [...replicas.keys()].filter((index) => replicas[index]?.process.signalCode);
    for (const index of dead) replicas[index] = await begin(at);
    kills += dead.length;
    return dead.length > 0;
  };

  return {
    get kills() {
      return kills;
    },
    get killsAfterSaying() {
      return killsAfterSaying;
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
    async work(at, kill) {
      const victim = any();
      if (typeof kill === "object") {
        const working = round(at);
        await new Promise((resolve) => setTimeout(resolve, kill.afterMs));
        replicas[victim]?.process.kill("SIGKILL");
        await Promise.all([working, replicas[victim]?.ended]);
        await replaceDead(at);
      }
      let doomed = kill === "after-saying" ? victim : undefined;
      for (;;) {
        const begun = await round(at, doomed);
        doomed = undefined;
        const isOneDead = await replaceDead(at);
        if (isOneDead) killsAfterSaying++;
        if (begun === 0 && !isOneDead) return;
      }
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
      replicas[index] = await begin(at);
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
    ...{ process, ended },
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
