import { z } from "zod";
import {
  createRunner,
  type Handlers,
  type Runner,
  type RunnerParts,
} from "../../src/jobs/index.ts";
import { type MovableClock, movableClock } from "../../src/shared/clock.ts";
import { VogterError } from "../../src/shared/errors.ts";
import type { Logger } from "../../src/shared/log.ts";
import {
  createStore,
  defineKind,
  type Job,
  type NewJob,
  OWN_KINDS,
  type Store,
  shapesOf,
  type Tx,
} from "../../src/store/index.ts";
import { INSTALLATION } from "../../src/store/installation.ts";
import { jobs } from "../../src/store/jobs.ts";
import { memoryEngine } from "../../src/store/memory/memory-engine.ts";

/** What the tests' jobs leave behind: how often each was done. */
export const effects = defineKind({
  name: "effect",
  schema: z.strictObject({ times: z.int().positive() }),
});

export const T = "faxe";
export const START = new Date("2026-03-02T08:00:00.000Z");

interface Line {
  readonly level: string;
  readonly sentence: string;
  readonly fields: Readonly<Record<string, unknown>>;
}

/** A log that can be read. */
function readableLog(): Logger & { readonly lines: readonly Line[] } {
  const lines: Line[] = [];
  const write = (level: string) => (first: object | string, sentence?: string) => {
    if (typeof first === "string") lines.push({ level, sentence: first, fields: {} });
    else lines.push({ level, sentence: sentence ?? "", fields: { ...first } });
  };
  return {
    lines,
    ...{ debug: write("debug"), info: write("info"), warn: write("warn"), error: write("error") },
  };
}

/** Numbers that look like chance and are the same every time. */
export function seeded(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}

/** No jitter: it rests as long as it may. */
export const noChance = (): number => 0;

export interface World {
  readonly clock: MovableClock;
  /** Another process's store on the same rows; not `alone`, so that several may work. */
  store(): Store;
  readonly own: Store;
  readonly log: ReturnType<typeof readableLog>;
  runner(parts: Partial<RunnerParts> & Pick<RunnerParts, "handlers">): Runner;
  plan(job: Partial<NewJob> & { readonly key: string }): Promise<boolean>;
  job(key: string): Promise<Job | undefined>;
  jobIn(tx: Tx, key: string): Promise<Job | undefined>;
  /** How often the effect of that name was done. */
  times(id: string): Promise<number>;
}

export function createWorld(start = START): World {
  const clock = movableClock(start);
  const shapes = shapesOf([...OWN_KINDS, effects]);
  const engine = memoryEngine(shapes);
  const store = (): Store => ({ ...createStore(engine, shapes, clock), alone: false });
  const own = store();
  const log = readableLog();
  const jobIn = async (tx: Tx, key: string) =>
    (await tx.get(jobs, INSTALLATION, key))?.value as Job | undefined;
  return {
    ...{ clock, store, own, log },
    runner: (parts) => createRunner({ store: store(), clock, log, random: noChance, ...parts }),
    plan: (job) =>
      own.transact((tx) =>
        tx.schedule({ kind: "work", tenant: T, dueAt: clock.now(), payload: null, ...job }),
      ),
    job: (key) => own.transact((tx) => jobIn(tx, key)),
    jobIn,
    times: (id) => own.transact(async (tx) => (await tx.get(effects, T, id))?.value.times ?? 0),
  };
}

/** Does the effect of that name once more. */
export async function doEffect(tx: Tx, id: string): Promise<void> {
  const doc = await tx.take(effects, T, id);
  if (doc) await tx.replace(effects, doc, { times: doc.value.times + 1 });
  else await tx.insert(effects, T, id, { times: 1 });
}

/** Does what a job is named after. */
export const once: Handlers = {
  work: { work: async (tx, job) => void (await doEffect(tx, job.key)) },
};

/** A fault whose words must not be kept. */
export function fault(code: string): VogterError {
  return new VogterError({ code, message: "Hr. Hansen", mend: "" });
}

/** Something to wait for that the test ends, and that tells when somebody waits. */
export function gateway() {
  const reached = Promise.withResolvers<void>();
  const opened = Promise.withResolvers<void>();
  return {
    reached: reached.promise,
    open: () => opened.resolve(),
    async pass() {
      reached.resolve();
      await opened.promise;
    },
  };
}
