import type { Worker } from "node:worker_threads";

const EVERY_MS = 50;
const MIB = 2 ** 20;

/**
 * Calls `tooMuch` when the buffers that a worker holds beside its heap are more than `limitMb`: V8 bounds the heap alone,
 * and what a file unpacks to lies outside. Gives the function that ends the watch.
 */
export function watchMemory(worker: Worker, limitMb: number, tooMuch: () => void): () => void {
  let watching = true;
  const look = async () => {
    const held = await worker.getHeapStatistics().catch(gone);
    if (watching && held && held.external_memory > limitMb * MIB) tooMuch();
  };
  const timer = setInterval(look, EVERY_MS);
  return () => {
    watching = false;
    clearInterval(timer);
  };
}

/** It ended while it was asked, which its `exit` tells. */
function gone(): undefined {
  return undefined;
}

export function isOutOfMemory(error: unknown): boolean {
  return error instanceof Error && "code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY";
}
