import { describe, expect, test } from "vitest";
import type { Parcel, Sent } from "../../../src/jobs/index.ts";
import { createWorld, gateway } from "../world.ts";
import { type Platform, platform, postOffice } from "./post-office.ts";

const REMINDERS = 10_000;

/** A platform that takes its time over everything but what is urgent, until the test lets it go on. */
function slowPlatform(world = createWorld()) {
  const gate = gateway();
  const slack: Platform = platform(world, {
    async send(parcel: Parcel): Promise<Sent> {
      if (parcel.content !== "incident") await gate.pass();
      return slack.take(parcel);
    },
  });
  return { world, slack, gate };
}

describe("what is urgent", () => {
  test("leaves while ten thousand reminders are due before it and the platform takes its time over each", async () => {
    const { world, slack, gate } = slowPlatform();
    const office = postOffice(slack.courier, world);
    await world.own.transact((tx) => {
      for (let n = 0; n < REMINDERS; n++)
        tx.enqueue({ tenant: "faxe", channel: "slack", to: `c${n}`, content: "reminder" });
    });
    const all = office.runner.runDue();
    await gate.reached;
    await office.say("dpo", { content: "incident", urgent: true });
    office.runner.start();
    await expect.poll(() => slack.arrived.map(({ said }) => said)).toEqual(["incident"]);
    gate.open();
    await all;
    await office.runner.runDue();
    await office.runner.stop();
    expect(slack.arrived).toHaveLength(REMINDERS + 1);
  }, 120_000);

  test("waits for what was said to the same place before, and takes that along", async () => {
    const { world, slack, gate } = slowPlatform();
    const office = postOffice(slack.courier, world);
    gate.open();
    await office.say("dpo", "reminder", { content: "incident", urgent: true }, "after");
    await office.say("other", "reminder");
    await office.runner.runDue();
    expect(
      slack.arrived.map(({ to, said }) => `${to} ${said}`).filter((one) => /dpo/.test(one)),
    ).toEqual(["dpo reminder", "dpo incident", "dpo after"]);
  });

  test("of a lane whose ordinary message is just being sent is sent after it, once", async () => {
    const { world, slack, gate } = slowPlatform();
    const office = postOffice(slack.courier, world);
    await office.say("dpo", "reminder");
    const running = office.runner.runDue();
    await gate.reached;
    await office.say("dpo", { content: "incident", urgent: true });
    gate.open();
    await running;
    await office.runner.runDue();
    expect(slack.arrived.map(({ said }) => said)).toEqual(["reminder", "incident"]);
    expect((await office.lane("dpo")).map(({ value }) => value.state)).toEqual(["sent", "sent"]);
  });
});
