import { describe, expect, test } from "vitest";
import type { Courier, Sent } from "../../../src/jobs/index.ts";
import { createWorld, gateway, START } from "../world.ts";
import { platform, postOffice, said } from "./post-office.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;

describe("a message that does not get through", () => {
  test("is tried at growing intervals, whatever is said after it, until it is too old", async () => {
    const world = createWorld();
    const tries: number[] = [];
    const slack = platform(world, {
      async send(parcel) {
        if (parcel.content !== "a") return slack.take(parcel);
        tries.push(world.clock.now().getTime() - START.getTime());
        throw Object.assign(new Error("til Peter"), { code: "ECONNRESET" });
      },
    });
    const { say, lane, runner } = postOffice(slack.courier, world);
    await say("c1", "a");
    for (let seconds = 0; seconds < 90; seconds++) {
      if (seconds === 20) await say("c1", "b");
      await runner.runDue();
      world.clock.moveBy(1_000);
    }
    expect(tries).toEqual([0, 1_000, 3_000, 7_000, 15_000, 31_000, 63_000]);
    expect((await lane("c1"))[0]?.value).toMatchObject({ state: "sending", fault: "ECONNRESET" });
    for (let minutes = 0; minutes < 24 * 60 + 15; minutes++) {
      await runner.runDue();
      world.clock.moveBy(MINUTE);
    }
    expect((await lane("c1")).map(({ value }) => value.state)).toEqual(["unreached", "sent"]);
    expect(tries.at(-1)).toBeGreaterThanOrEqual(DAY);
    expect(tries.length).toBeLessThan(120);
  });

  test("ends its process each time, and yet does not shut its lane for ever", async () => {
    const world = createWorld();
    const slack = platform(world);
    const persistence = { mostTries: 3 };
    const restarted = (courier: Courier) =>
      postOffice(courier, world, { persistence }, { store: { ...world.store(), alone: true } });
    const { say, lane, runner } = restarted(slack.courier);
    await say("c1", "poison", "b");
    for (let n = 0; n < 3; n++) {
      const way = gateway();
      const killer = platform(world, {
        send: () => way.pass().then(() => new Promise<Sent>(() => undefined)),
      });
      void restarted(killer.courier).runner.runDue();
      await way.reached;
    }
    await runner.runDue();
    expect((await lane("c1")).map(({ value }) => [value.state, value.fault])).toEqual([
      ["unreached", "outbox.abandoned"],
      ["sent", undefined],
    ]);
    expect(said(slack, "c1")).toEqual(["b"]);
  });

  test("for want of an answer is a try like another, though the courier goes on waiting", async () => {
    const world = createWorld();
    const slack = platform(world, { send: () => new Promise(() => undefined) });
    const { say, lane, runner } = postOffice(slack.courier, world, { timeoutMs: 5 });
    await say("c1", "a");
    await runner.runDue();
    expect((await lane("c1"))[0]?.value).toMatchObject({
      state: "sending",
      fault: "outbox.timeout",
    });
  });

  test("for want of a courier is tried until one is there", async () => {
    const world = createWorld();
    const { say, lane, runner } = postOffice([], world);
    await say("c1", "a");
    await runner.runDue();
    expect((await lane("c1"))[0]?.value.fault).toBe("outbox.no-courier");
    world.clock.moveBy(1_000);
    const slack = platform(world);
    await postOffice(slack.courier, world).runner.runDue();
    expect(said(slack, "c1")).toEqual(["a"]);
  });

  test("after an outage longer than a message is worth still has its tries", async () => {
    const world = createWorld();
    let fails = 2;
    const slack = platform(world, {
      async send(parcel) {
        if (fails-- > 0) throw new Error("down");
        return slack.take(parcel);
      },
    });
    const { say, runner } = postOffice(slack.courier, world);
    await say("c1", "a");
    world.clock.moveBy(3 * DAY);
    for (let n = 0; n < 5; n++) {
      await runner.runDue();
      world.clock.moveBy(MINUTE);
    }
    expect(said(slack, "c1")).toEqual(["a"]);
  });
});
