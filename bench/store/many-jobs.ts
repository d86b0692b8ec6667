import { mkdtemp, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Courier, createOutbox, createRunner } from "../../src/jobs/index.ts";
import { systemClock } from "../../src/shared/clock.ts";
import { createLog } from "../../src/shared/log.ts";
import { createStore } from "../../src/store/index.ts";
import { openJsonEngine } from "../../src/store/json/json-engine.ts";
import { printTable, time } from "../table.ts";
import { SHAPES } from "./vogter.ts";

/** How long it takes until everybody was told who is to be told in the same minute, and whether anyone was twice. */
export async function manyJobs(count: number, random: () => number): Promise<void> {
  const folder = await mkdtemp(join(process.env.BENCH_DIR ?? tmpdir(), "vogter-bench-"));
  const clock = systemClock;
  const log = createLog("silent");
  const store = createStore(await openJsonEngine(folder, SHAPES), SHAPES, clock);
  const told: string[] = [];
  const courier: Courier = {
    channel: "bench",
    async send({ to }) {
      told.push(to);
      return { outcome: "sent", as: to };
    },
  };
  const runner = createRunner({
    ...{ store, clock, log, random },
    handlers: {
      ...createOutbox({ couriers: [courier], clock, log, random }),
      remind: {
        async work(tx, { key }) {
          tx.enqueue({ tenant: "faxe", channel: "bench", to: key, content: { text: key } });
          return undefined;
        },
      },
    },
  });
  const dueAt = clock.now();
  await store.transact(async (tx) => {
    for (let n = 0; n < count; n++)
      await tx.schedule({ key: `reminder-${n}`, kind: "remind", tenant: "faxe", dueAt });
  });
  const start = performance.now();
  await runner.runDue();
  const took = performance.now() - start;
  await store.close();
  await rm(folder, { recursive: true });
  printTable(
    `${count} jobs due in the same minute, each telling somebody`,
    ["", ""],
    [
      ["until the last was told", time(took)],
      ["told", String(new Set(told).size)],
      ["told twice", String(told.length - new Set(told).size)],
    ],
  );
}
