import { describe, expect, test } from "vitest";
import type { Courier, OutboxParts, Sent } from "../../../src/jobs/index.ts";
import { messagesAbout } from "../../../src/store/outbox.ts";
import { createWorld, gateway, START, T } from "../world.ts";
import { platform, postOffice, said } from "./post-office.ts";

const MINUTE = 60_000;
const DAY = 24 * 60 * MINUTE;
const about = { kind: "incident", id: "7" };

/** A platform that changes what stands there, unless a test says otherwise, and an office with one message about 7. */
function opened(behave: Partial<Courier> = {}, parts: Partial<OutboxParts> = {}) {
  const world = createWorld();
  const changed: unknown[][] = [];
  const change = async ({ content }: { content: unknown }, as: string): Promise<Sent> => {
    changed.push([as, content]);
    return { outcome: "sent", as };
  };
  const slack = platform(world, { change, ...behave });
  const office = postOffice(slack.courier, world, parts);
  /** In a transaction of its own each. */
  const anew = async (...contents: string[]) => {
    for (const content of contents)
      await world.own.transact(async (tx) => {
        for (const doc of await messagesAbout(tx, T, about)) tx.sayAnew(doc, content);
      });
  };
  const first = async () => (await office.lane("c1"))[0]?.value;
  return { ...office, slack, changed, change, anew, first };
}

describe("a message that is to say something else", () => {
  test("says it at once when it has not left", async () => {
    const { say, anew, runner, slack, changed } = opened();
    await say("c1", { content: "a", about }, "x");
    await anew("b");
    await runner.runDue();
    expect([said(slack, "c1"), changed]).toEqual([["b", "x"], []]);
  });

  test("is changed where it stands when it was sent, to the last of several", async () => {
    const { say, anew, runner, slack, changed, first } = opened();
    await say("c1", { content: "a", about }, "x");
    await runner.runDue();
    await anew("b", "c");
    await runner.runDue();
    expect([said(slack, "c1"), changed]).toEqual([["a", "x"], [["1", "c"]]]);
    expect(await first()).toMatchObject({ state: "sent", sentAs: "1", content: null, attempt: 1 });
    await anew("d");
    await runner.runDue();
    expect(changed).toEqual([
      ["1", "c"],
      ["1", "d"],
    ]);
  });

  test("is changed right after it arrived when it was just being sent", async () => {
    const way = gateway();
    const { say, anew, runner, slack, changed } = opened({
      async send(parcel) {
        await way.pass();
        return slack.take(parcel);
      },
    });
    await say("c1", { content: "a", about });
    const running = runner.runDue();
    await way.reached;
    await anew("b", "c");
    way.open();
    await running;
    await runner.runDue();
    expect([said(slack, "c1"), changed]).toEqual([["a"], [["1", "c"]]]);
  });

  test("says it in its next try when it surely did not arrive", async () => {
    let tries = 0;
    const { world, say, anew, runner, slack, changed } = opened({
      async send(parcel) {
        if (++tries > 1) return slack.take(parcel);
        await anew("b");
        return { outcome: "later", retryAfterMs: 1_000, scope: "lane" };
      },
    });
    await say("c1", { content: "a", about });
    await runner.runDue();
    world.clock.moveBy(MINUTE);
    await runner.runDue();
    expect([said(slack, "c1"), changed]).toEqual([["b"], []]);
  });

  test.each<[string, Sent]>([
    ["did not arrive", { outcome: "unreachable", fault: "slack.blocked" }],
    ["stands where nothing can be changed", { outcome: "sent" }],
  ])("stays as it is when it %s", async (_, outcome) => {
    const { say, anew, runner, changed, first } = opened({ send: async () => outcome });
    await say("c1", { content: "a", about });
    await runner.runDue();
    const before = await first();
    await anew("b");
    await runner.runDue();
    expect([changed, await first()]).toEqual([[], before]);
  });
});

describe("a change", () => {
  test("that fails is tried again, and gives way to a later one", async () => {
    let tries = 0;
    const { world, say, anew, runner, changed, first, change } = opened({
      change: async (parcel, as) => {
        if (++tries < 3) throw new Error("lost");
        return change(parcel, as);
      },
    });
    await say("c1", { content: "a", about });
    await runner.runDue();
    await anew("b");
    await runner.runDue();
    world.clock.moveBy(MINUTE);
    await runner.runDue();
    expect(await first()).toMatchObject({ state: "sending", attempt: 2, content: "b" });
    await anew("c");
    world.clock.moveBy(MINUTE);
    await runner.runDue();
    expect([tries, changed]).toEqual([3, [["1", "c"]]]);
  });

  test("of what is gone is the end of it, and no alarm", async () => {
    const told: unknown[] = [];
    const gone: Sent = { outcome: "unreachable", fault: "slack.message_not_found" };
    let tries = 0;
    const { world, say, anew, runner, first } = opened(
      {
        change: async () => {
          tries++;
          return gone;
        },
      },
      { onUnreached: (_, message) => void told.push(message) },
    );
    await say("c1", { content: "a", about });
    await runner.runDue();
    await anew("b");
    await runner.runDue();
    await anew("c");
    await runner.runDue();
    expect(await first()).toMatchObject({ state: "sent", content: null });
    expect([tries, told]).toEqual([1, []]);
    expect(world.log.lines.filter(({ level }) => level !== "info" && level !== "debug")).toEqual(
      [],
    );
  });

  test("is not tried for ever, and what stands there was said all the same", async () => {
    const { world, say, anew, runner, first } = opened({
      change: async () => {
        throw new Error("down");
      },
    });
    await say("c1", { content: "a", about });
    await runner.runDue();
    await anew("b");
    for (let hour = 0; hour < 30; hour++) {
      await runner.runDue();
      world.clock.moveBy(60 * MINUTE);
    }
    expect(await first()).toMatchObject({ state: "sent", content: null });
  });

  test("for the last time is not said anew again, nor by whoever had found it before", async () => {
    const { world, say, anew, runner, slack, changed } = opened();
    await say("c1", { content: "a", about });
    await runner.runDue();
    await world.own.transact(async (tx) => {
      for (const doc of await messagesAbout(tx, T, about)) {
        tx.sayAnew(doc, "see below", { forLast: true });
        tx.sayAnew(doc, "b");
      }
    });
    await say("c1", { content: "c", about });
    await runner.runDue();
    await anew("d");
    await runner.runDue();
    expect(said(slack, "c1")).toEqual(["a", "c"]);
    expect(changed).toEqual([
      ["1", "see below"],
      ["2", "d"],
    ]);
  });

  test("is left undone by a channel that cannot change anything", async () => {
    const world = createWorld();
    const slack = platform(world);
    const { say, lane, runner } = postOffice(slack.courier, world);
    await say("c1", { content: "a", about });
    await runner.runDue();
    await world.own.transact(async (tx) => {
      for (const doc of await messagesAbout(tx, T, about)) tx.sayAnew(doc, "b");
    });
    await runner.runDue();
    expect(said(slack, "c1")).toEqual(["a"]);
    expect((await lane("c1"))[0]?.value).toMatchObject({ fault: "outbox.unchangeable" });
  });
});

test("by night what was sent is changed at once, and what may only leave by day stays behind it", async () => {
  const { world, say, anew, runner, slack, changed } = opened();
  const from = new Date(START.getTime() + DAY);
  const hours = [{ from, until: new Date(from.getTime() + MINUTE) }];
  // It was sent by day.
  await say("c1", { content: "a", about, hours: [{ from: START, until: from }] });
  await runner.runDue();
  await say("c1", { content: "by day", unhurried: true, hours });
  await anew("b");
  await runner.runDue();
  expect([said(slack, "c1"), changed]).toEqual([["a"], [["1", "b"]]]);
  world.clock.moveTo(from);
  await runner.runDue();
  expect(said(slack, "c1")).toEqual(["a", "by day"]);
});

test("one of several parts about a thing is found by itself, and each with the thing", async () => {
  const { world, say } = opened();
  await say("c1", { content: "a", about: { ...about, part: "notice" } });
  await say("c2", { content: "b", about: { ...about, part: "receipt" } }, { content: "c", about });
  const found = (part?: string) =>
    world.own.transact(async (tx) =>
      (await messagesAbout(tx, T, { ...about, part })).map(({ value }) => value.content),
    );
  expect(await found()).toEqual(["a", "b", "c"]);
  expect(await found("notice")).toEqual(["a"]);
  expect(await found("other")).toEqual([]);
});
