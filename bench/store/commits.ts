import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { quantile, timesOf } from "../measure.ts";
import type { Contestant, Opened } from "./contestant.ts";

/** How quickly somebody commits. */
export interface Pace {
  readonly perSecond: number;
  /** Milliseconds from asking to knowing, of the slowest hundredth. */
  readonly p99: number;
}

const ROUNDS = 3;
const ROUND_MS = 500;
const WARM_UP_MS = 200;

/**
 * Lets each contestant commit in turn, over and over, with so many writers at once, and gives the median of its
 * rounds. What the machine does besides hits all of them.
 */
export async function commitsOf(
  contestants: readonly Contestant[],
  records: number,
  writers: readonly number[],
  random: () => number,
): Promise<ReadonlyMap<string, ReadonlyMap<number, Pace>>> {
  const results = new Map<string, Map<number, Pace[]>>();
  const places = await Promise.all(
    contestants.map(async (contestant) => {
      const folder = await mkdtemp(join(process.env.BENCH_DIR ?? tmpdir(), "vogter-bench-"));
      return { contestant, folder, opened: await contestant.open(folder, records) };
    }),
  );
  const pick = () => Math.floor(random() * records);
  for (const count of writers) {
    for (let round = 0; round <= ROUNDS; round++) {
      for (const { contestant, opened } of places) {
        const pace = await run(opened, count, pick, round === 0 ? WARM_UP_MS : ROUND_MS);
        const of = results.get(contestant.name) ?? new Map<number, Pace[]>();
        results.set(contestant.name, of);
        if (round > 0) of.set(count, [...(of.get(count) ?? []), pace]);
      }
    }
  }
  for (const { opened, folder } of places) {
    await opened.close();
    await rm(folder, { recursive: true });
  }
  return new Map(
    [...results].map(([name, of]) => [
      name,
      new Map([...of].map(([count, paces]) => [count, median(paces)])),
    ]),
  );
}

async function run(
  opened: Opened,
  writers: number,
  pick: () => number,
  forMs: number,
): Promise<Pace> {
  const took: number[] = [];
  const start = performance.now();
  const isOver = () => performance.now() - start > forMs && took.length >= writers;
  const { commitAll } = opened;
  if (writers > 1 && commitAll) {
    while (!isOver()) {
      const begin = performance.now();
      commitAll(Array.from({ length: writers }, pick));
      const each = performance.now() - begin;
      for (let n = 0; n < writers; n++) took.push(each);
    }
  } else {
    const write = async () => {
      while (!isOver()) {
        const begin = performance.now();
        await opened.commit(pick());
        took.push(performance.now() - begin);
      }
    };
    await Promise.all(Array.from({ length: writers }, write));
  }
  const seconds = (performance.now() - start) / 1000;
  return { perSecond: took.length / seconds, p99: quantile(timesOf(took), 0.99) };
}

function median(paces: readonly Pace[]): Pace {
  const sorted = paces.toSorted((a, b) => a.perSecond - b.perSecond);
  return sorted[sorted.length >> 1] as Pace;
}
