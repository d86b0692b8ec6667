import { describe, expect, test, vi } from "vitest";
import type { Handlers } from "../../src/jobs/index.ts";
import { deadJobs, reviveJob } from "../../src/jobs/index.ts";
import { jobs } from "../../src/store/jobs.ts";
import { createWorld, doEffect, fault, once, seeded } from "./world.ts";

describe("work that fails", () => {
  const failing: Handlers = {
    work: {
      attempts: 4,
      backoff: { firstMs: 10_000, mostMs: 30_000 },
      async work(tx, job) {
        await doEffect(tx, job.key);
        throw fault("test.broken");
      },
    },
  };

  test("leaves nothing, and is tried at the exact times until it is given up", async () => {
    const world = createWorld();
    const random = seeded(7);
    const expected = seeded(7);
    const rests = [10_000, 20_000, 30_000].map((full) => Math.round(full * (1 - expected() / 2)));
    const told: unknown[] = [];
    const runner = world.runner({
      handlers: failing,
      random,
      onDead(tx, { key, job }) {
        told.push([key, job.fault, tx.now.toISOString()]);
        return doEffect(tx, "told");
      },
    });
    await world.plan({ key: "a" });
    for (const rest of rests) {
      expect(await runner.runDue()).toBe(1);
      expect(await world.job("a")).toMatchObject({
        state: "due",
        fault: "test.broken",
        dueAt: new Date(world.clock.now().getTime() + rest).toISOString(),
      });
      world.clock.moveBy(rest - 1);
      expect(await runner.runDue()).toBe(0);
      world.clock.moveBy(1);
    }
    expect(await runner.runDue()).toBe(1);
    expect(await world.job("a")).toMatchObject({ state: "dead", attempt: 4, fault: "test.broken" });
    expect([told, await world.times("told"), await world.times("a")]).toEqual([
      [["a", "test.broken", world.clock.now().toISOString()]],
      1,
      0,
    ]);
    world.clock.moveBy(86_400_000);
    expect(await runner.runDue()).toBe(0);
    expect(world.log.lines.map(({ level }) => level)).toEqual(["warn", "warn", "warn", "error"]);
    expect(JSON.stringify(await world.job("a"))).not.toContain("Hansen");
  });

  test("is listed when it is dead, and begins anew when it is revived", async () => {
    const world = createWorld();
    const broken = world.runner({
      handlers: { work: { attempts: 1, work: () => Promise.reject(fault("x.y")) } },
    });
    await world.plan({ key: "a" });
    await broken.runDue();
    expect(
      await world.own.transact(async (tx) => (await deadJobs(tx)).map(({ id }) => id)),
    ).toEqual(["a"]);
    expect(await world.own.transact((tx) => reviveJob(tx, "b"))).toBe(false);
    expect(await world.own.transact((tx) => reviveJob(tx, "a"))).toBe(true);
    expect(await world.own.transact((tx) => reviveJob(tx, "a"))).toBe(false);
    expect(await world.runner({ handlers: once }).runDue()).toBe(1);
    expect([await world.times("a"), await world.own.transact((tx) => deadJobs(tx))]).toEqual([
      1,
      [],
    ]);
  });

  test("is dead even when nobody can be told of it, and that is in the log", async () => {
    const world = createWorld();
    const runner = world.runner({
      handlers: { work: { attempts: 1, work: () => Promise.reject(fault("x.y")) } },
      onDead: () => Promise.reject(new TypeError("Hansen")),
    });
    await world.plan({ key: "a" });
    await runner.runDue();
    expect((await world.job("a"))?.state).toBe("dead");
    expect(world.log.lines.map(({ sentence }) => sentence)).toEqual([
      "nobody could be told of a dead job",
      "a job failed for good",
    ]);
  });

  test("by ending its process each time is given up too", async () => {
    const world = createWorld();
    await world.plan({ key: "a" });
    for (let n = 0; n < 2; n++) {
      const killed = world.runner({
        handlers: { work: { attempts: 2, errand: () => new Promise(() => undefined) } },
      });
      void killed.runDue();
      await vi.waitFor(async () =>
        expect(await world.job("a")).toMatchObject({ state: "running", attempt: n + 1 }),
      );
      // Its lease would be kept by the clock that it hears.
      await world.own.transact(async (tx) => {
        const doc = await tx.take(jobs, "*", "a");
        if (doc)
          await tx.replace(jobs, doc, {
            ...doc.value,
            lease: { owner: "gone", until: tx.now.toISOString() },
          });
      });
    }
    const run = vi.fn();
    await world.runner({ handlers: { work: { attempts: 2, work: run } } }).runDue();
    expect(await world.job("a")).toMatchObject({ state: "dead", fault: "jobs.abandoned" });
    expect(run).not.toHaveBeenCalled();
  });
});
