// Opens the answers in a process of its own, and prints what that took. Run with --expose-gc.
const start = performance.now();
const { openAnswers } = await import("../src/answers/index.ts");
const imported = performance.now();
await openAnswers("data", { today: () => "2026-01-01" });
const loaded = performance.now();
const { rss } = process.memoryUsage();
globalThis.gc?.();
const { heapUsed, arrayBuffers } = process.memoryUsage();

/** Milliseconds and bytes. */
export interface Loaded {
  readonly importing: number;
  readonly loading: number;
  readonly rss: number;
  /** After a collection. */
  readonly heap: number;
  /** Numbers outside the heap. */
  readonly arrays: number;
}

const result: Loaded = {
  importing: imported - start,
  loading: loaded - imported,
  rss,
  heap: heapUsed,
  arrays: arrayBuffers,
};
console.log(JSON.stringify(result));
