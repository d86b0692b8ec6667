import { describe, expect, test } from "vitest";
import { restMs } from "../../src/jobs/backoff.ts";
import { asCode, faultCodeOf } from "../../src/jobs/fault-code.ts";
import {
  again,
  begun,
  failed,
  finished,
  givenBack,
  leftBehind,
  prolonged,
  revived,
} from "../../src/jobs/job-states.ts";
import { shareOut } from "../../src/jobs/share-out.ts";
import { VogterError } from "../../src/shared/errors.ts";
import type { Job } from "../../src/store/index.ts";
import { noChance } from "./world.ts";

const now = new Date("2026-03-02T08:00:00.000Z");
const later = new Date("2026-03-02T09:00:00.000Z");
const lease = { owner: "a 1", until: "2026-03-02T08:00:30.000Z" };
const due: Job = {
  kind: "work",
  tenant: "faxe",
  payload: null,
  state: "due",
  dueAt: "2026-03-02T07:59:00.000Z",
  attempt: 0,
};
const running: Job = { ...due, state: "running", attempt: 1, lease };
const armed: Job = { ...running, again: "2026-03-02T08:00:10.000Z" };
const failure = { fault: "x.y", attempts: 3, backoff: { firstMs: 1_000, mostMs: 60_000 } };

describe("what becomes of a job", () => {
  test.each([
    ["is begun", begun(due, lease), running],
    ["is taken over", begun(running, lease), { ...running, attempt: 2 }],
    [
      "needs longer",
      prolonged(running, { ...lease, until: later.toISOString() }),
      { ...running, lease: { owner: "a 1", until: later.toISOString() } },
    ],
    [
      "ends",
      finished(running, now),
      { ...due, state: "done", attempt: 1, endedAt: now.toISOString() },
    ],
    [
      "ends, armed while it ran",
      finished(armed, now),
      { ...due, dueAt: "2026-03-02T08:00:10.000Z" },
    ],
    ["goes on later", again(running, later), { ...due, dueAt: later.toISOString() }],
    [
      "goes on later, armed for earlier",
      again(armed, later),
      { ...due, dueAt: "2026-03-02T08:00:10.000Z" },
    ],
    ["was never run", givenBack(running), due],
    ["was left by a process that ended", leftBehind(running), { ...due, attempt: 1 }],
    [
      "fails",
      failed(running, failure, now, noChance),
      { ...due, attempt: 1, dueAt: "2026-03-02T08:00:01.000Z", fault: "x.y" },
    ],
    [
      "fails for good",
      failed({ ...running, attempt: 3 }, failure, now, noChance),
      { ...due, state: "dead", attempt: 3, fault: "x.y", endedAt: now.toISOString() },
    ],
    [
      "is revived",
      revived(
        { ...due, state: "dead", attempt: 3, fault: "x", endedAt: "2026-03-01T08:00:00.000Z" },
        now,
      ),
      { ...due, dueAt: now.toISOString() },
    ],
  ])("that %s", (_, got, expected) => {
    expect(got).toEqual(expected);
  });
});

test("it rests twice as long after each failure, up to the most, and up to half less by chance", () => {
  const backoff = { firstMs: 1_000, mostMs: 5_000 };
  expect([1, 2, 3, 4, 50].map((n) => restMs(backoff, n, noChance))).toEqual([
    1_000, 2_000, 4_000, 5_000, 5_000,
  ]);
  expect(restMs(backoff, 2, () => 0.5)).toBe(1_500);
  expect(restMs(backoff, 2, () => 0.999_999)).toBe(1_000);
});

test("of an error only its code is told, or the name of its class; never its words", () => {
  const refused = Object.assign(new Error("Peter Hansen"), { code: "ECONNREFUSED" });
  const words = Object.assign(new Error("x"), { code: "Peter Hansen skrev", name: "Peter Hansen" });
  const own = new VogterError({ code: "a.b", message: "x", mend: "y" });
  expect([refused, own, new TypeError("Peter"), words, "Peter"].map(faultCodeOf)).toEqual([
    "ECONNREFUSED",
    "a.b",
    "TypeError",
    "unknown",
    "unknown",
  ]);
  expect([asCode("blocked"), asCode(""), asCode("to ord"), asCode(403)]).toEqual([
    "blocked",
    undefined,
    undefined,
    undefined,
  ]);
});

test("each line has its turn, however long another is", () => {
  expect(shareOut([[1, 2, 3, 4, 5], [], [10], [20, 21]], 5)).toEqual([1, 10, 20, 2, 21]);
  expect(shareOut([[1, 2, 3]], 2)).toEqual([1, 2]);
  expect(shareOut([[], []], 2)).toEqual([]);
});
