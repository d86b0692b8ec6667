import { memoryUsage } from "node:process";
import type { Parts } from "./parts.ts";

/** What a server has used so far. */
export interface Usage {
  readonly cpu: NodeJS.CpuUsage;
  /** The same after the garbage was collected, which is the bench's doing and not a turn's. */
  readonly cpuAfter: NodeJS.CpuUsage;
  readonly rss: number;
  /** What is still in use after the garbage is collected, buffers included. */
  readonly live: number;
  readonly parts: Parts;
}

/** Tells the bench where a server listens, and what it has used whenever the bench asks. */
export function serveBench(port: number, parts: () => Parts = () => ({})): void {
  process.on("message", () => {
    const cpu = process.cpuUsage();
    const rss = memoryUsage.rss();
    globalThis.gc?.();
    const { heapUsed, external } = memoryUsage();
    const live = heapUsed + external;
    const usage: Usage = { cpu, rss, live, parts: parts(), cpuAfter: process.cpuUsage() };
    process.send?.(usage);
  });
  process.send?.({ port });
}
