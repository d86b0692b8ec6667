import { describe, expect, test } from "vitest";
import {
  afterTry,
  isExhausted,
  type Result,
  sending,
  USUAL_PERSISTENCE,
} from "../../../src/jobs/outbox/message-states.ts";
import type { Message } from "../../../src/store/index.ts";
import { noChance } from "../world.ts";

const now = new Date("2026-03-02T08:00:00.000Z");
const dayAgo = "2026-03-01T08:00:00.000Z";
const waiting: Message = {
  channel: "slack",
  to: "c1",
  content: "a",
  state: "waiting",
  queuedAt: "2026-03-02T07:59:00.000Z",
  attempt: 0,
};
const first: Message = { ...waiting, state: "sending", attempt: 1 };
const lost: Result = { outcome: "failed", fault: "x.y" };
const tooMuch: Result = { outcome: "later", retryAfterMs: 20_000, scope: "lane" };
const ended = now.toISOString();

describe("what becomes of a message", () => {
  test("that leaves: its rest is over", () => {
    expect(sending({ ...waiting, notBefore: dayAgo })).toEqual(first);
  });

  test.each<[string, Message, Result, Message]>([
    [
      "was sent",
      { ...first, fault: "x.y" },
      { outcome: "sent", as: "ts1" },
      { ...first, content: null, state: "sent", sentAs: "ts1", endedAt: ended },
    ],
    [
      "cannot arrive",
      first,
      { outcome: "unreachable", fault: "blocked" },
      { ...first, state: "unreached", fault: "blocked", endedAt: ended },
    ],
    ["was too much", first, tooMuch, { ...waiting, notBefore: "2026-03-02T08:00:20.000Z" }],
    [
      "was too much, and may have arrived before",
      { ...first, attempt: 2 },
      tooMuch,
      { ...first, notBefore: "2026-03-02T08:00:20.000Z" },
    ],
    [
      "was too much for a day",
      { ...first, queuedAt: dayAgo },
      tooMuch,
      { ...first, queuedAt: dayAgo, state: "unreached", fault: "outbox.too-many", endedAt: ended },
    ],
    [
      "may have arrived",
      { ...first, attempt: 3 },
      lost,
      { ...first, attempt: 3, notBefore: "2026-03-02T08:00:04.000Z", fault: "x.y" },
    ],
    [
      "is old, and was hardly tried",
      { ...first, queuedAt: dayAgo, attempt: 4 },
      lost,
      {
        ...first,
        queuedAt: dayAgo,
        attempt: 4,
        notBefore: "2026-03-02T08:00:08.000Z",
        fault: "x.y",
      },
    ],
    [
      "is old, and was tried",
      { ...first, queuedAt: dayAgo, attempt: 5 },
      lost,
      { ...first, queuedAt: dayAgo, attempt: 5, state: "unreached", fault: "x.y", endedAt: ended },
    ],
    [
      "was tried far too often",
      { ...first, attempt: 200 },
      lost,
      { ...first, attempt: 200, state: "unreached", fault: "x.y", endedAt: ended },
    ],
  ])("that %s", (_, message, result, expected) => {
    expect(afterTry(message, result, now, USUAL_PERSISTENCE, noChance)).toEqual(expected);
  });

  test("begun as often as it may be: it is not sent again, however young", () => {
    const tried = (attempt: number) => isExhausted({ ...first, attempt }, USUAL_PERSISTENCE);
    expect([tried(199), tried(200)]).toEqual([false, true]);
  });
});
