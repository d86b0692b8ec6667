import { describe, expect, test } from "vitest";
import type { OnUnreached } from "../../../src/jobs/index.ts";
import { auditEntries } from "../../../src/store/audit.ts";
import type { Tx } from "../../../src/store/index.ts";
import { unreachedMessages } from "../../../src/store/outbox.ts";
import { createWorld, doEffect, T } from "../world.ts";
import { platform, postOffice, said } from "./post-office.ts";

const MINUTE = 60_000;

describe("somebody who cannot be reached", () => {
  const about = { kind: "incident", id: "7" };

  function blocked(onUnreached: OnUnreached) {
    const world = createWorld();
    let calls = 0;
    const slack = platform(world, {
      async send(parcel) {
        calls++;
        if (parcel.to === "c1" && parcel.content === "a")
          return { outcome: "unreachable", fault: "blocked" };
        return slack.take(parcel);
      },
    });
    const office = postOffice(slack.courier, world, { onUnreached });
    return { slack, calls: () => calls, ...office };
  }
  const auditOf = (tx: Tx) => tx.find(auditEntries, "seq", { tenant: T });

  test("is visible at once, and the next one is told in the same transaction", async () => {
    const { world, slack, say, lane, runner } = blocked((tx, { tenant, value }) =>
      tx.enqueue({
        tenant,
        channel: "slack",
        to: "deputy",
        content: `${value.person} ${value.fault}`,
      }),
    );
    await say("c1", { content: "a", about, person: "p1" }, "b");
    await runner.runDue();
    expect((await lane("c1")).map(({ value }) => [value.state, value.fault])).toEqual([
      ["unreached", "blocked"],
      ["sent", undefined],
    ]);
    expect(said(slack, "deputy")).toEqual(["p1 blocked"]);
    const [found, log] = await world.own.transact(async (tx) => [
      await unreachedMessages(tx, T),
      await auditOf(tx),
    ]);
    expect(found.map(({ value }) => value.content)).toEqual(["a"]);
    expect(
      log.map(({ value }) => [value.action, value.subject, value.people, value.facts]),
    ).toEqual([
      [
        "message.unreached",
        about,
        ["p1"],
        { message: expect.any(String), channel: "slack", fault: "blocked", tries: 1 },
      ],
    ]);
    expect(world.log.lines.map(({ level, fields }) => [level, fields.code])).toEqual([
      ["warn", "blocked"],
    ]);
  });

  test("keeps no lane shut though the telling fails: it is tried by itself, and the message not again", async () => {
    let broken = true;
    const { world, say, lane, runner, calls } = blocked(async (tx) => {
      await doEffect(tx, "told");
      if (broken) throw new TypeError("broken");
    });
    await say("c1", { content: "a", about: { kind: "incident", id: "no code" } }, "b");
    await runner.runDue();
    expect((await lane("c1")).map(({ value }) => value.state)).toEqual(["unreached", "sent"]);
    expect([await world.times("told"), calls()]).toEqual([0, 2]);
    broken = false;
    world.clock.moveBy(MINUTE);
    await runner.runDue();
    expect([await world.times("told"), calls()]).toEqual([1, 2]);
    const log = await world.own.transact(auditOf);
    expect(log.map(({ value }) => value.subject.kind)).toEqual(["message"]);
  });
});
