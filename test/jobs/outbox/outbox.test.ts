import { describe, expect, test } from "vitest";
import type { Parcel } from "../../../src/jobs/index.ts";
import { messagesAbout } from "../../../src/store/outbox.ts";
import { createWorld, START, T } from "../world.ts";
import { platform, postOffice, said } from "./post-office.ts";

const MINUTE = 60_000;

describe("messages", () => {
  test("leave in order, lane by lane, and the channel's own id is kept", async () => {
    const world = createWorld();
    const slack = platform(world);
    const { say, lane, runner } = postOffice(slack.courier, world);
    await say("c1", "a", "b", "c");
    await say("c2", "x");
    await runner.runDue();
    expect([said(slack, "c1"), said(slack, "c2")]).toEqual([["a", "b", "c"], ["x"]]);
    expect((await lane("c1")).map(({ value }) => [value.state, value.attempt])).toEqual([
      ["sent", 1],
      ["sent", 1],
      ["sent", 1],
    ]);
    expect((await lane("c2"))[0]?.value).toMatchObject({
      sentAs: `${slack.arrived.findIndex(({ to }) => to === "c2") + 1}`,
      endedAt: START.toISOString(),
    });
    await say("c1", "d");
    await runner.runDue();
    expect(said(slack, "c1")).toEqual(["a", "b", "c", "d"]);
  });

  test("keep their order with several runners, slow answers, and more that come meanwhile", async () => {
    const world = createWorld();
    const atOnce = new Map<string, number>();
    const slack = platform(world, {
      async send(parcel) {
        atOnce.set(parcel.to, (atOnce.get(parcel.to) ?? 0) + 1);
        expect(atOnce.get(parcel.to)).toBe(1);
        for (let turns = 0; turns < parcel.key.charCodeAt(0) % 7; turns++) await Promise.resolve();
        atOnce.set(parcel.to, 0);
        return slack.take(parcel);
      },
    });
    const offices = [1, 2, 3].map(() => postOffice(slack.courier, world));
    const [office] = offices;
    const expected = Array.from({ length: 20 }, (_, n) => `${n}`);
    const speaking = expected.map(async (content) => {
      for (const to of ["c1", "c2", "c3"]) await office?.say(to, content);
    });
    await Promise.all([...speaking, ...offices.map(({ runner }) => runner.runDue())]);
    await Promise.all(offices.map(({ runner }) => runner.runDue()));
    for (const to of ["c1", "c2", "c3"]) expect(said(slack, to)).toEqual(expected);
  });

  test("are handed over with a key that tells nothing, and stays the same in each try", async () => {
    const world = createWorld();
    const parcels: Parcel[] = [];
    const slack = platform(world, {
      async send(parcel) {
        parcels.push(parcel);
        if (parcels.length === 1) throw new Error("lost");
        return slack.take(parcel);
      },
    });
    const { say, runner } = postOffice(slack.courier, world);
    await say("anna@faxe.dk", { content: "a", person: "p1" }, "b");
    await runner.runDue();
    world.clock.moveBy(MINUTE);
    await runner.runDue();
    expect(
      parcels.map(({ content, attempt, mayHaveArrived }) => [content, attempt, mayHaveArrived]),
    ).toEqual([
      ["a", 1, false],
      ["a", 2, true],
      ["b", 1, false],
    ]);
    const [first, second, other] = parcels.map(({ key }) => key);
    expect(first).toBe(second);
    expect(first).not.toBe(other);
    expect(first).not.toContain("anna");
    expect(parcels[0]).toMatchObject({ tenant: T, to: "anna@faxe.dk", person: "p1" });
  });

  test("about one thing are found, in whatever state", async () => {
    const world = createWorld();
    const { say, runner } = postOffice(platform(world).courier, world);
    const about = { kind: "incident", id: "7" };
    await say("c1", { content: "a", about }, "b");
    await runner.runDue();
    await say("c2", { content: "c", about });
    const found = await world.own.transact((tx) => messagesAbout(tx, T, about));
    expect(found.map(({ value }) => [value.content, value.state])).toEqual([
      // Once it is said, it is kept where it was said and not here.
      [null, "sent"],
      ["c", "waiting"],
    ]);
  });
});
