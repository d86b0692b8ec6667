import { describe, expect, test } from "vitest";
import type { Parcel, Sent } from "../../../src/jobs/index.ts";
import { createWorld, gateway } from "../world.ts";
import { type Platform, platform, postOffice, said } from "./post-office.ts";

describe("a worker that dies between sending and writing it down", () => {
  /** The platform gets the message, and the answer reaches nobody. */
  async function died(find?: (parcel: Parcel, slack: Platform) => Promise<string | undefined>) {
    const world = createWorld();
    const way = gateway();
    const killed = platform(world, {
      async send(parcel) {
        slack.take(parcel);
        await way.pass();
        return new Promise<Sent>(() => undefined);
      },
    });
    const slack = platform(world, find && { find: (parcel) => find(parcel, slack) });
    // It hears nothing of the time any more, so its lease ends.
    const deaf = { clock: { now: world.clock.now } };
    const first = postOffice(killed.courier, world, {}, deaf);
    await first.say("c1", "a", "b");
    void first.runner.runDue();
    await way.reached;
    expect((await first.lane("c1"))[0]?.value).toMatchObject({ state: "sending", attempt: 1 });
    world.clock.moveBy(30_000);
    const second = postOffice(slack.courier, world);
    await second.runner.runDue();
    return { slack, lane: await second.lane("c1") };
  }

  test("leaves a message that is found where the channel can look, and is not said twice", async () => {
    const { slack, lane } = await died(async ({ key }, { arrived }) => {
      const place = arrived.findIndex((one) => one.key === key);
      return place < 0 ? undefined : `found ${place + 1}`;
    });
    expect(said(slack, "c1")).toEqual(["a", "b"]);
    expect(lane.map(({ value }) => [value.state, value.sentAs])).toEqual([
      ["sent", "found 1"],
      ["sent", "2"],
    ]);
  });

  test("leaves one that is said again where the channel cannot, with the same key, before what follows", async () => {
    const { slack, lane } = await died();
    expect(said(slack, "c1")).toEqual(["a", "a", "b"]);
    expect(slack.arrived[0]?.key).toBe(slack.arrived[1]?.key);
    expect(lane.map(({ value }) => value.state)).toEqual(["sent", "sent"]);
  });

  test("leaves one that is not sent as long as nobody can say whether it arrived", async () => {
    let asked = 0;
    const { slack, lane } = await died(async () => {
      asked++;
      throw new Error("down");
    });
    expect([asked, said(slack, "c1")]).toEqual([1, ["a"]]);
    expect(lane.map(({ value }) => value.state)).toEqual(["sending", "waiting"]);
  });
});
