import { describe, expect, test, vi } from "vitest";
import type { Sent } from "../../../src/jobs/index.ts";
import { createWorld, START } from "../world.ts";
import { platform, postOffice, said } from "./post-office.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

describe("a platform that says it is too much", () => {
  function limited(scope: "lane" | "tenant" | "channel") {
    const world = createWorld();
    let refusals = 1;
    const slack = platform(world, {
      async send(parcel) {
        if (refusals-- > 0) return { outcome: "later", retryAfterMs: 20_000, scope };
        return slack.take(parcel);
      },
    });
    const teams = platform(world, { channel: "teams" });
    // One at a time, so that the first to be sent is the one that is refused.
    const office = postOffice([slack.courier, teams.courier], world);
    return { slack, teams, ...office };
  }

  test.each([
    ["lane", ["c2", "c3"]],
    ["tenant", ["c3"]],
    ["channel", []],
  ] as const)(
    "about the %s keeps that and no more waiting, exactly as long",
    async (scope, now) => {
      const { world, slack, teams, say, lane, runner } = limited(scope);
      await say("c1", "a");
      await runner.runDue();
      expect((await lane("c1"))[0]?.value).toMatchObject({ state: "waiting", attempt: 0 });
      await say("c1", "b");
      await say("c2", "x");
      await say("c3", { content: "y", tenant: "næstved" });
      await say("c4", { content: "z", channel: "teams" });
      await runner.runDue();
      expect(slack.arrived.map(({ to }) => to).sort()).toEqual(now);
      expect(said(teams, "c4")).toEqual(["z"]);
      world.clock.moveBy(19_999);
      await runner.runDue();
      expect(slack.arrived).toHaveLength(now.length);
      world.clock.moveBy(1);
      await runner.runDue();
      expect([said(slack, "c1"), said(slack, "c2"), said(slack, "c3")]).toEqual([
        ["a", "b"],
        ["x"],
        ["y"],
      ]);
    },
  );

  test("is believed after a restart too", async () => {
    const { world, slack, say, runner } = limited("lane");
    await say("c1", "a");
    await runner.runDue();
    const restarted = postOffice(slack.courier, world);
    await restarted.say("c1", "b");
    world.clock.moveBy(19_999);
    await restarted.runner.runDue();
    expect(slack.arrived).toEqual([]);
    world.clock.moveBy(1);
    await restarted.runner.runDue();
    expect(said(slack, "c1")).toEqual(["a", "b"]);
  });

  test.each([0, -5, Number.NaN])(
    "for %s milliseconds is not asked again without a pause",
    async (retryAfterMs) => {
      const world = createWorld();
      const send = vi.fn(
        async (): Promise<Sent> => ({ outcome: "later", retryAfterMs, scope: "channel" }),
      );
      const { say, runner } = postOffice(platform(world, { send }).courier, world);
      await say("c1", "a");
      await runner.runDue();
      expect(send).toHaveBeenCalledTimes(1);
    },
  );

  test("for longer than a message is worth is not waited for", async () => {
    const world = createWorld();
    const slack = platform(world, {
      send: async () => ({ outcome: "later", retryAfterMs: DAY, scope: "lane" }),
    });
    const { say, lane, runner } = postOffice(slack.courier, world);
    await say("c1", "a");
    await runner.runDue();
    world.clock.moveBy(DAY);
    await runner.runDue();
    expect((await lane("c1"))[0]?.value).toMatchObject({
      state: "unreached",
      fault: "outbox.too-many",
    });
  });
});

describe("a pace", () => {
  test("keeps messages in a lane apart, also those that come later, and no other lane", async () => {
    const world = createWorld();
    const slack = platform(world, { pace: { everyMs: 1_000 } });
    const { say, runner } = postOffice(slack.courier, world);
    await say("c1", "a", "b");
    await say("c2", "x");
    for (let tenths = 0; tenths < 50; tenths++) {
      if (tenths === 12) await say("c1", "c");
      await runner.runDue();
      world.clock.moveBy(100);
    }
    const at = (to: string) =>
      slack.arrived
        .filter((one) => one.to === to)
        .map((one) => new Date(one.at).getTime() - START.getTime());
    expect([at("c1"), at("c2")]).toEqual([[0, 1_000, 2_000], [0]]);
  });

  test("of a municipality spreads what is due at once over its lanes", async () => {
    const world = createWorld();
    const slack = platform(world, { pace: { tenantEveryMs: 100 } });
    const { say, runner } = postOffice(slack.courier, world);
    for (let n = 0; n < 30; n++) await say(`c${n}`, "a");
    await say("other", { content: "b", tenant: "næstved" });
    for (let tenths = 0; tenths < 40; tenths++) {
      await runner.runDue();
      world.clock.moveBy(100);
    }
    const times = slack.arrived.filter(({ said }) => said === "a").map(({ at }) => at);
    expect(times).toEqual(
      Array.from({ length: 30 }, (_, n) => new Date(START.getTime() + n * 100).toISOString()),
    );
    expect(slack.arrived.find(({ to }) => to === "other")?.at).toBe(START.toISOString());
  });
});
