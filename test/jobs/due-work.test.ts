import { describe, expect, test, vi } from "vitest";
import { arm } from "../../src/store/jobs.ts";
import { createWorld, doEffect, effects, fault, gateway, once, START, T } from "./world.ts";

describe("due work", () => {
  test("is done when its time has come, once, and its key is never used again", async () => {
    const world = createWorld();
    const runner = world.runner({ handlers: once });
    await world.plan({ key: "a", dueAt: new Date(START.getTime() + 1_000) });
    expect(await world.plan({ key: "a" })).toBe(false);
    expect(await runner.runDue()).toBe(0);
    world.clock.moveBy(1_000);
    expect(await runner.runDue()).toBe(1);
    expect(await world.plan({ key: "a" })).toBe(false);
    expect(await runner.runDue()).toBe(0);
    expect(await world.times("a")).toBe(1);
    expect(await world.job("a")).toMatchObject({
      state: "done",
      endedAt: world.clock.now().toISOString(),
    });
  });

  test("that becomes due through other work is done in the same go", async () => {
    const world = createWorld();
    const runner = world.runner({
      handlers: {
        work: {
          async work(tx, job) {
            await doEffect(tx, job.key);
            const depth = Number(job.key);
            if (depth < 5)
              await tx.schedule({ key: `${depth + 1}`, kind: "work", tenant: T, dueAt: tx.now });
            return undefined;
          },
        },
      },
    });
    await world.plan({ key: "1" });
    expect(await runner.runDue()).toBe(5);
  });

  test("that asks for it is done again then, its first effect kept", async () => {
    const world = createWorld();
    const at = new Date(START.getTime() + 60_000);
    const runner = world.runner({
      handlers: {
        work: {
          async work(tx, job) {
            await doEffect(tx, job.key);
            return tx.now < at ? at : undefined;
          },
        },
      },
    });
    await world.plan({ key: "a" });
    await runner.runDue();
    expect(await world.job("a")).toMatchObject({
      state: "due",
      dueAt: at.toISOString(),
      attempt: 0,
    });
    world.clock.moveTo(at);
    await runner.runDue();
    expect([await world.times("a"), (await world.job("a"))?.state]).toEqual([2, "done"]);
  });

  test("that is armed while it runs is done once more, without a word from the one that ran", async () => {
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
    });
    await world.plan({ key: "a" });
    const done = runner.runDue();
    await way.reached;
    await world.own.transact((tx) => arm(tx, { key: "a", kind: "work", tenant: T, dueAt: tx.now }));
    way.open();
    expect([await done, await world.times("a"), (await world.job("a"))?.state]).toEqual([
      2,
      2,
      "done",
    ]);
  });

  test("of which nothing here knows anything waits, is told of once, and is in nobody's way", async () => {
    const world = createWorld();
    await world.own.transact(async (tx) => {
      for (let n = 0; n < 500; n++)
        await tx.schedule({ key: `x${n}`, kind: "aged.newer", tenant: T, dueAt: START });
      await tx.schedule({ key: "y", kind: "work.newer", tenant: T, dueAt: START });
    });
    await world.plan({ key: "a", dueAt: START });
    const runner = world.runner({ handlers: once, pollMs: 1 });
    expect(await runner.runDue()).toBe(1);
    runner.start();
    await vi.waitFor(() => expect(world.log.lines).toHaveLength(2));
    await runner.stop();
    expect(world.log.lines.map(({ level, fields }) => [level, fields.kind])).toEqual([
      ["warn", "aged.newer"],
      ["warn", "work.newer"],
    ]);
    expect(await world.job("x0")).toMatchObject({ state: "due", attempt: 0 });
    const newer = world.runner({ handlers: { "aged.newer": { work: () => undefined } } });
    expect(await newer.runDue()).toBe(500);
  });

  test("is shared by two runners on one store, and none of it is done twice", async () => {
    const world = createWorld();
    await world.own.transact(async (tx) => {
      for (let n = 0; n < 300; n++)
        await tx.schedule({ key: `j${n}`, kind: "work", tenant: T, dueAt: tx.now });
    });
    const [a, b] = [world.runner({ handlers: once }), world.runner({ handlers: once })];
    const [byA, byB] = await Promise.all([a.runDue(), b.runDue()]);
    expect(byA + byB).toBe(300);
    expect(Math.min(byA, byB)).toBeGreaterThan(50);
    const done = await Promise.all(Array.from({ length: 300 }, (_, n) => world.times(`j${n}`)));
    expect(new Set(done)).toEqual(new Set([1]));
  });
});

test("an effect and the end of its job are one: when the end fails, the effect is not there", async () => {
  const world = createWorld();
  const store = world.store();
  let breaks = true;
  const transact: typeof store.transact = (work) =>
    store.transact(async (tx) => {
      const result = await work(tx);
      const did = await tx.get(effects, T, "a");
      if (did && breaks) {
        breaks = false;
        throw fault("test.broken");
      }
      return result;
    });
  const runner = world.runner({ handlers: once, store: { ...store, transact } });
  await world.plan({ key: "a" });
  await runner.runDue();
  expect([await world.times("a"), (await world.job("a"))?.state]).toEqual([0, "due"]);
  world.clock.moveBy(1_000);
  await runner.runDue();
  expect([await world.times("a"), (await world.job("a"))?.state]).toEqual([1, "done"]);
});
