import { describe, expect, test, vi } from "vitest";
import type { Handlers } from "../../src/jobs/index.ts";
import { arm, jobs } from "../../src/store/jobs.ts";
import { createWorld, doEffect, gateway, once, T } from "./world.ts";

describe("a lease", () => {
  /** A job under way in a first runner, which a test may let go on. */
  async function underWay(stalled: boolean) {
    const world = createWorld();
    const way = gateway();
    const handlers = (pass: () => Promise<void>): Handlers => ({
      work: {
        async errand(job) {
          await pass();
          return async (tx) => void (await doEffect(tx, job.key));
        },
      },
    });
    const deaf = { now: world.clock.now };
    const first = world.runner({
      handlers: handlers(way.pass),
      leaseMs: 30_000,
      ...(stalled && { clock: deaf }),
    });
    const second = world.runner({ handlers: handlers(async () => undefined), leaseMs: 30_000 });
    await world.plan({ key: "a" });
    const firstDone = first.runDue();
    await way.reached;
    return { world, way, second, firstDone };
  }

  test("that ended is another's, and what the first one does then is not kept, nor told as an error", async () => {
    const { world, way, second, firstDone } = await underWay(true);
    world.clock.moveBy(29_999);
    expect(await second.runDue()).toBe(0);
    world.clock.moveBy(1);
    expect(await second.runDue()).toBe(1);
    expect(await world.times("a")).toBe(1);
    way.open();
    await firstDone;
    expect(await world.times("a")).toBe(1);
    expect(await world.job("a")).toMatchObject({ state: "done", attempt: 2 });
    expect(world.log.lines).toEqual([]);
  });

  test("goes on as long as the worker lives", async () => {
    const { world, way, second, firstDone } = await underWay(false);
    for (let beats = 0; beats < 5; beats++) {
      world.clock.moveBy(20_000);
      expect(await second.runDue()).toBe(0);
    }
    way.open();
    expect(await firstDone).toBe(1);
    expect(await world.job("a")).toMatchObject({ state: "done", attempt: 1 });
  });

  test("is never taken for that of an earlier life of the same job", async () => {
    const { world, way, second, firstDone } = await underWay(true);
    world.clock.moveBy(30_000);
    await second.runDue();
    // Armed anew it counts its attempts from 1 again, and is begun by the same process.
    await world.own.transact((tx) =>
      arm(tx, { key: "a", kind: "work", tenant: T, dueAt: world.clock.now() }),
    );
    const third = world.runner({
      handlers: { work: { errand: () => new Promise(() => undefined) } },
      owner: "same",
    });
    void third.runDue();
    await vi.waitFor(async () =>
      expect(await world.job("a")).toMatchObject({ state: "running", attempt: 1 }),
    );
    way.open();
    await firstDone;
    expect(await world.times("a")).toBe(1);
  });

  test("left by an earlier process is released at once where no other can be at work", async () => {
    const world = createWorld();
    await world.plan({ key: "a" });
    const killed = world.runner({
      handlers: { work: { errand: () => new Promise(() => undefined) } },
    });
    void killed.runDue();
    await vi.waitFor(async () => expect((await world.job("a"))?.state).toBe("running"));
    const alone = world.runner({ handlers: once, store: { ...world.store(), alone: true } });
    expect(await alone.runDue()).toBe(1);
    expect(await world.job("a")).toMatchObject({ state: "done", attempt: 2 });
  });

  test("that is lost tells the errand, so that it does no more", async () => {
    const world = createWorld();
    const way = gateway();
    let signal: AbortSignal | undefined;
    const runner = world.runner({
      handlers: {
        work: {
          async errand(_, tools) {
            signal = tools.signal;
            await way.pass();
            await tools.commit((tx) => doEffect(tx, "committed"));
            return () => undefined;
          },
        },
      },
    });
    await world.plan({ key: "a" });
    const done = runner.runDue();
    await way.reached;
    await world.own.transact(async (tx) => {
      const doc = await tx.take(jobs, "*", "a");
      if (doc) await tx.remove(jobs, doc);
    });
    world.clock.moveBy(20_000);
    await vi.waitFor(() => expect(signal?.aborted).toBe(true));
    way.open();
    await done;
    expect(await world.times("committed")).toBe(0);
  });
});
