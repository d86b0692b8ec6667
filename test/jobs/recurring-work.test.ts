import { describe, expect, test } from "vitest";
import { every, type Handlers, type RecurringWork } from "../../src/jobs/index.ts";
import { recurring } from "../../src/jobs/recurring.ts";
import { following, laterInstead, occurrenceOf } from "../../src/jobs/recurring-work.ts";
import { createWorld, type World } from "./world.ts";

const daily = recurring({ name: "daily", cron: "0 7 * * *" });
const nightly = recurring({ name: "nightly", cron: "30 2 * * *" });

/** A runner that writes down each time it was called for. */
function clerk(world: World, work: RecurringWork, done: string[], fail = false) {
  const handlers: Handlers = {
    remind: {
      attempts: 1,
      work(_, job) {
        if (fail) throw new TypeError();
        done.push(job.occurrence?.toISOString() ?? "never");
        return undefined;
      },
    },
  };
  return world.runner({ handlers, recurring: [work] });
}

describe("work that comes back", () => {
  test.each([
    [
      "over the night that loses an hour",
      daily,
      "2026-03-28T00:00:00Z",
      ["2026-03-28T06:00:00.000Z", "2026-03-29T05:00:00.000Z", "2026-03-30T05:00:00.000Z"],
    ],
    [
      "over the night that has an hour twice",
      daily,
      "2026-10-24T00:00:00Z",
      ["2026-10-24T05:00:00.000Z", "2026-10-25T06:00:00.000Z", "2026-10-26T06:00:00.000Z"],
    ],
    [
      "in the hour that is skipped",
      nightly,
      "2026-03-28T00:00:00Z",
      ["2026-03-28T01:30:00.000Z", "2026-03-29T01:00:00.000Z", "2026-03-30T00:30:00.000Z"],
    ],
    [
      "in the hour that comes twice",
      nightly,
      "2026-10-24T00:00:00Z",
      ["2026-10-24T00:30:00.000Z", "2026-10-25T00:30:00.000Z", "2026-10-26T01:30:00.000Z"],
    ],
  ])("is done once a day %s", async (_, rule, start, expected) => {
    const world = createWorld(new Date(start));
    const done: string[] = [];
    const runner = clerk(world, every(rule, "remind"), done);
    for (let quarters = 0; quarters < 3 * 96; quarters++) {
      await runner.runDue();
      world.clock.moveBy(15 * 60_000);
    }
    expect(done).toEqual(expected);
  });

  test("is one job however many replicas plan it", async () => {
    const world = createWorld(new Date("2026-03-02T05:59:00Z"));
    const done: string[] = [];
    const runners = [1, 2, 3].map(() => clerk(world, every(daily, "remind"), done));
    await Promise.all(runners.map((runner) => runner.runDue()));
    world.clock.moveBy(60_000);
    await Promise.all(runners.map((runner) => runner.runDue()));
    expect(done).toEqual(["2026-03-02T06:00:00.000Z"]);
    expect(await world.job("daily@2026-03-03T06:00:00.000Z")).toMatchObject({ state: "due" });
  });

  const week = Array.from({ length: 7 }, (_, n) => `2026-03-0${n + 2}T06:00:00.000Z`);
  test.each([
    ["latest", week.slice(-1)],
    ["all", week],
  ] as const)("makes up after a week's outage for the %s that was missed", async (missed, made) => {
    const world = createWorld(new Date("2026-03-01T12:00:00Z"));
    const done: string[] = [];
    await clerk(world, every(daily, "remind", { missed }), done).runDue();
    world.clock.moveTo(new Date("2026-03-08T12:00:00Z"));
    await clerk(world, every(daily, "remind", { missed }), done).runDue();
    expect(done).toEqual(made);
    world.clock.moveTo(new Date("2026-03-09T12:00:00Z"));
    await clerk(world, every(daily, "remind", { missed }), done).runDue();
    expect(done).toEqual([...made, "2026-03-09T06:00:00.000Z"]);
  });

  test("comes back though one time was given up", async () => {
    const world = createWorld(new Date("2026-03-02T05:59:00Z"));
    const done: string[] = [];
    const broken = clerk(world, every(daily, "remind"), done, true);
    await broken.runDue();
    world.clock.moveBy(60_000);
    await broken.runDue();
    expect((await world.job("daily@2026-03-02T06:00:00.000Z"))?.state).toBe("dead");
    world.clock.moveBy(86_400_000);
    await clerk(world, every(daily, "remind"), done).runDue();
    expect(done).toEqual(["2026-03-03T06:00:00.000Z"]);
  });

  test("goes over to a changed rule after the time that was planned by the old one", async () => {
    const world = createWorld(new Date("2026-03-02T05:00:00Z"));
    const done: string[] = [];
    await clerk(world, every(daily, "remind"), done).runDue();
    const changed = every(recurring({ name: "daily", cron: "0 9 * * *" }), "remind");
    const runner = clerk(world, changed, done);
    for (let hours = 0; hours < 36; hours++) {
      await runner.runDue();
      world.clock.moveBy(3_600_000);
    }
    expect(done).toEqual([
      "2026-03-02T06:00:00.000Z",
      "2026-03-02T08:00:00.000Z",
      "2026-03-03T08:00:00.000Z",
    ]);
  });
});

describe("which time a job is", () => {
  const work = every(daily, "remind");
  const at = new Date("2026-03-02T06:00:00.000Z");

  test("stands in its key; other jobs are none", () => {
    expect(occurrenceOf([work], "daily@2026-03-02T06:00:00.000Z", "remind")).toEqual({ work, at });
    for (const [key, kind] of [
      ["daily@2026-03-02T06:00:00.000Z", "other"],
      ["weekly@2026-03-02T06:00:00.000Z", "remind"],
      ["daily@soon", "remind"],
      ["daily", "remind"],
    ] as const)
      expect(occurrenceOf([work], key, kind)).toBeUndefined();
  });

  test("and which comes after it, or in its place when it is late", () => {
    expect(following({ work, at }).at.toISOString()).toBe("2026-03-03T06:00:00.000Z");
    const later = (now: string) => laterInstead({ work, at }, new Date(now))?.at.toISOString();
    expect(later("2026-03-02T06:00:00Z")).toBeUndefined();
    expect(later("2026-03-03T05:59:59Z")).toBeUndefined();
    expect(later("2026-03-03T06:00:00Z")).toBe("2026-03-03T06:00:00.000Z");
    expect(later("2029-01-01T00:00:00Z")).toBe("2028-12-31T06:00:00.000Z");
  });
});
