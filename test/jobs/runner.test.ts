import { describe, expect, test, vi } from "vitest";
import type { Handlers } from "../../src/jobs/index.ts";
import { createWorld, doEffect, fault, gateway, once, START } from "./world.ts";

describe("a runner", () => {
  test("does what becomes due when the clock is moved, and what is planned when it is woken", async () => {
    const world = createWorld();
    const runner = world.runner({ handlers: once, pollMs: 3_600_000 });
    runner.start();
    await world.plan({ key: "a", dueAt: new Date(START.getTime() + 86_400_000) });
    world.clock.moveBy(86_400_000);
    await vi.waitFor(async () => expect(await world.times("a")).toBe(1));
    await world.plan({ key: "b" });
    runner.wake();
    await vi.waitFor(async () => expect(await world.times("b")).toBe(1));
    await runner.stop();
    await world.plan({ key: "c" });
    runner.wake();
    expect([await runner.runDue(), await world.times("c")]).toEqual([0, 0]);
  });

  test("that stops lets what runs end, and gives back what has not begun as if it never had", async () => {
    const world = createWorld();
    const way = gateway();
    const runner = world.runner({
      handlers: {
        work: {
          async errand(job) {
            await way.pass();
            return async (tx) => void (await doEffect(tx, job.key));
          },
        },
      },
      concurrency: { errands: 1 },
    });
    await world.plan({ key: "a" });
    await world.plan({ key: "b" });
    runner.start();
    await way.reached;
    const stopped = runner.stop();
    await vi.waitFor(async () =>
      expect(await world.job("b")).toMatchObject({ state: "due", attempt: 0 }),
    );
    expect((await world.job("a"))?.state).toBe("running");
    way.open();
    await stopped;
    expect([(await world.job("a"))?.state, await world.times("a"), await world.times("b")]).toEqual(
      ["done", 1, 0],
    );
  });

  test("that stops leaves what does not end to others, and keeps nothing of it", async () => {
    const world = createWorld();
    const way = gateway();
    const stuck: Handlers = {
      work: {
        async errand(job) {
          await way.pass();
          return async (tx) => void (await doEffect(tx, job.key));
        },
      },
    };
    const runner = world.runner({ handlers: stuck, graceMs: 0 });
    await world.plan({ key: "a" });
    const running = runner.runDue();
    await way.reached;
    await runner.stop();
    expect(await world.job("a")).toMatchObject({ state: "due", attempt: 1 });
    expect(await world.runner({ handlers: once }).runDue()).toBe(1);
    way.open();
    await running;
    expect(await world.times("a")).toBe(1);
  });

  test("rests while the store is away, says so once, and goes on by itself", async () => {
    const world = createWorld();
    const store = world.store();
    let away = false;
    const transact: typeof store.transact = (work) =>
      away ? Promise.reject(fault("store.unavailable")) : store.transact(work);
    const way = gateway();
    const runner = world.runner({
      handlers: {
        work: {
          async errand(job) {
            if (job.attempt === 1) await way.pass();
            return async (tx) => void (await doEffect(tx, job.key));
          },
        },
      },
      store: { ...store, transact },
      pollMs: 1,
    });
    await world.plan({ key: "a" });
    runner.start();
    await way.reached;
    away = true;
    way.open();
    await vi.waitFor(() => expect(world.log.lines).toHaveLength(1));
    for (let n = 0; n < 3; n++) runner.wake();
    await expect(runner.runDue()).rejects.toThrow(
      expect.objectContaining({ code: "store.unavailable" }),
    );
    away = false;
    runner.wake();
    await vi.waitFor(() => expect(world.log.lines.at(-1)?.level).toBe("info"));
    // Its end could not be told then, so it failed; the rest after a failure is a second.
    await vi.waitFor(async () => expect((await world.job("a"))?.fault).toBe("store.unavailable"));
    world.clock.moveBy(1_000);
    await vi.waitFor(async () => expect(await world.times("a")).toBe(1));
    await runner.stop();
    const waits = world.log.lines.filter(({ sentence }) =>
      sentence.includes("waits for the store"),
    );
    expect(waits.map(({ fields }) => fields.code)).toEqual(["store.unavailable"]);
  });

  test("keeps errands that wait from holding up other work", async () => {
    const world = createWorld();
    const way = gateway();
    const runner = world.runner({
      handlers: {
        ...once,
        call: {
          async errand() {
            await way.pass();
            return () => undefined;
          },
        },
      },
      concurrency: { workers: 1, errands: 1 },
    });
    for (let n = 0; n < 10; n++) await world.plan({ key: `call${n}`, kind: "call" });
    runner.start();
    await way.reached;
    await world.plan({ key: "a" });
    runner.wake();
    await vi.waitFor(async () => expect(await world.times("a")).toBe(1));
    way.open();
    await runner.stop();
  });

  test("tells a meter what began how late, and how it ended", async () => {
    const world = createWorld();
    const seen: unknown[] = [];
    const runner = world.runner({
      handlers: { ...once, bad: { attempts: 1, work: () => Promise.reject(fault("x.y")) } },
      meter: {
        started: (kind, lagMs) => seen.push(["started", kind, lagMs]),
        ended: (kind, outcome) => seen.push(["ended", kind, outcome]),
        queue: () => undefined,
      },
    });
    await world.plan({ key: "a" });
    world.clock.moveBy(500);
    await runner.runDue();
    await world.plan({ key: "b", kind: "bad" });
    await runner.runDue();
    expect(seen).toEqual([
      ["started", "work", 500],
      ["ended", "work", "done"],
      ["started", "bad", 0],
      ["ended", "bad", "dead"],
    ]);
  });
});
