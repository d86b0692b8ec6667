import { setTimeout as sleep } from "node:timers/promises";
import { isPassing } from "./troubles.ts";

const FIRST = 25;
const LONGEST = 1000;

/** Does `work` again while what stops it passes by itself, for at most about `patience` milliseconds. */
export async function patiently<T>(
  patience: number,
  work: () => Promise<T>,
  mayPass: (error: unknown) => boolean = isPassing,
): Promise<T> {
  const end = performance.now() + patience;
  for (let pause = FIRST; ; pause = Math.min(pause * 2, LONGEST)) {
    try {
      return await work();
    } catch (error) {
      if (!mayPass(error) || performance.now() + pause > end) throw error;
      // Not all at once, when the database is back.
      await sleep(pause * (0.5 + Math.random() / 2));
    }
  }
}
