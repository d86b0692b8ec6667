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

  const spread = (count: number) =>
    Array.from({ length: count }, (_, n) => new Date(START.getTime() + n * 100).toISOString());
  const paced = () => {
    const world = createWorld();
    return { world, slack: platform(world, { pace: { tenantEveryMs: 100 } }) };
  };

  test("of a municipality spreads what is due at once, and keeps nothing else waiting", async () => {
    const { world, slack } = paced();
    const { say, runner } = postOffice(slack.courier, world);
    const unhurried = true;
    for (let n = 10; n < 40; n++) await say(`c${n}`, { content: "a", unhurried });
    await say("other", { content: "b", tenant: "næstved", unhurried });
    for (let tenths = 0; tenths < 40; tenths++) {
      if (tenths === 10) {
        await say("asker", "c");
        await say("c39", "d");
      }
      await runner.runDue();
      world.clock.moveBy(100);
    }
    const times = (what: string) =>
      slack.arrived.filter(({ said }) => said === what).map(({ at }) => at);
    // The last one leaves ahead of its turn: somebody waits for what comes after it.
    expect(times("a").sort()).toEqual([...spread(29), spread(11)[10]].sort());
    expect(times("b")).toEqual(spread(1));
    expect(times("c")).toEqual(spread(11).slice(10));
    expect(times("d")).toEqual(spread(11).slice(10));
  });

  test("is kept by all replicas together, through restarts, in the order of what was said", async () => {
    const { world, slack } = paced();
    const offices = [1, 2, 3].map(() => postOffice(slack.courier, world));
    const [first] = offices;
    const places = Array.from({ length: 30 }, (_, n) => `c${n + 10}`);
    for (const to of places) await first?.say(to, { content: "a", unhurried: true });
    for (let tenths = 0; tenths < 40; tenths++) {
      // Another one after each restart, which knows nothing but what is in the store.
      const restarted = postOffice(slack.courier, world);
      for (const { runner } of [...offices, restarted]) await runner.runDue();
      world.clock.moveBy(100);
    }
    expect(slack.arrived.map(({ at }) => at)).toEqual(spread(30));
    expect(slack.arrived.map(({ to }) => to)).toEqual(places);
  });

  test("has those who missed their turn, as after an outage, not come all at once", async () => {
    const { world, slack } = paced();
    const { say, runner } = postOffice(slack.courier, world);
    for (let n = 0; n < 30; n++) await say(`c${n}`, { content: "a", unhurried: true });
    await runner.runDue();
    world.clock.moveBy(60_000);
    for (let tenths = 0; tenths < 40; tenths++) {
      await runner.runDue();
      world.clock.moveBy(100);
    }
    expect(slack.arrived).toHaveLength(30);
    // One may be taken late while another has its turn.
    const atOnce = Map.groupBy(slack.arrived, ({ at }) => at);
    expect(Math.max(...[...atOnce.values()].map(({ length }) => length))).toBeLessThanOrEqual(2);
  });

  test("does not keep a slow machine giving turns instead of sending", async () => {
    const { world, slack } = paced();
    const { say, runner } = postOffice(slack.courier, world);
    for (let n = 0; n < 30; n++) await say(`c${n}`, { content: "a", unhurried: true });
    // It looks so seldom that each has always missed its turn.
    for (let looks = 0; looks < 31; looks++) {
      await runner.runDue();
      world.clock.moveBy(10_000);
    }
    expect(slack.arrived).toHaveLength(30);
  });
});

describe("what may only leave by day", () => {
  const HOUR = 60 * MINUTE;
  const hours = [
    { from: new Date(START.getTime() - HOUR), until: new Date(START.getTime() + HOUR) },
    { from: new Date(START.getTime() + DAY), until: new Date(START.getTime() + DAY + HOUR) },
  ];
  const failing = () => {
    const world = createWorld();
    const outage = { isOver: false };
    const slack = platform(world, {
      async send(parcel) {
        if (!outage.isOver) throw new Error("no answer");
        return slack.take(parcel);
      },
    });
    return { slack, outage, ...postOffice(slack.courier, world) };
  };
  const passes = async (
    world: ReturnType<typeof createWorld>,
    run: () => Promise<number>,
    ms: number,
  ) => {
    for (let left = ms; left > 0; left -= MINUTE) {
      world.clock.moveBy(MINUTE);
      await run();
    }
  };

  test("rests behind an outage until the next day", async () => {
    const { world, slack, outage, say, runner } = failing();
    await say("c1", { content: "a", unhurried: true, hours });
    await passes(world, () => runner.runDue(), 2 * HOUR);
    outage.isOver = true;
    await passes(world, () => runner.runDue(), 2 * HOUR);
    expect(slack.arrived).toEqual([]);
    world.clock.moveTo(new Date(START.getTime() + DAY));
    await runner.runDue();
    expect(slack.arrived).toHaveLength(1);
  });

  test("is taken along by what somebody waits for, and changing it wakes nobody", async () => {
    const { world, slack, outage, say, lane, runner } = failing();
    await say("c1", { content: "a", unhurried: true, hours, about: { kind: "review", id: "1" } });
    await passes(world, () => runner.runDue(), 2 * HOUR);
    outage.isOver = true;
    const [doc] = await lane("c1");
    if (doc) await world.own.transact((tx) => tx.sayAnew(doc, "b"));
    await passes(world, () => runner.runDue(), HOUR);
    expect(slack.arrived).toEqual([]);
    await say("c1", "answer");
    await runner.runDue();
    expect(said(slack, "c1")).toEqual(["a", "answer"]);
  });
});
