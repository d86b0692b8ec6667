import fc from "fast-check";
import { afterEach, describe, expect, test, vi } from "vitest";
import {
  nextOccurrence,
  occurrenceKey,
  occurrencesAfter,
  recurring,
} from "../../src/jobs/recurring.ts";
import { dayOf, instantAt } from "../../src/shared/calendar/instant.ts";

afterEach(() => vi.unstubAllEnvs());

const ruleOf = (cron: string) => recurring({ name: "reminders", cron });

const next = (cron: string, after: string, count: number) =>
  occurrencesAfter(ruleOf(cron), new Date(after))
    .take(count)
    .map((instant) => instant.toISOString().slice(5, 16))
    .toArray();

describe("through the change of the hour", () => {
  test("seven in the morning stays seven in the morning", () => {
    expect(next("0 7 * * *", "2026-03-27T12:00Z", 2)).toEqual(["03-28T06:00", "03-29T05:00"]);
    expect(next("0 7 * * *", "2026-10-23T12:00Z", 2)).toEqual(["10-24T05:00", "10-25T06:00"]);
  });

  test("half past two runs once on the day that has none, when the hour has been skipped", () => {
    expect(next("30 2 * * *", "2026-03-28T12:00Z", 2)).toEqual(["03-29T01:00", "03-30T00:30"]);
  });

  test("half past two runs once on the day that has two, at the first", () => {
    expect(next("30 2 * * *", "2026-10-24T12:00Z", 2)).toEqual(["10-25T00:30", "10-26T01:30"]);
    expect(next("0,30 2 * * *", "2026-10-24T12:00Z", 3)).toEqual([
      "10-25T00:00",
      "10-25T00:30",
      "10-26T01:00",
    ]);
  });

  test("a look between the two hours does not bring it again", () => {
    expect(next("30 2 * * *", "2026-10-25T00:30Z", 1)).toEqual(["10-26T01:30"]);
    expect(next("30 2 * * *", "2026-10-25T01:10Z", 1)).toEqual(["10-26T01:30"]);
  });

  test("every half hour goes on by the half hour", () => {
    expect(next("*/30 * * * *", "2026-03-29T00:30Z", 2)).toEqual(["03-29T01:00", "03-29T01:30"]);
    expect(next("*/30 * * * *", "2026-10-25T00:00Z", 3)).toEqual([
      "10-25T00:30",
      "10-25T01:00",
      "10-25T01:30",
    ]);
  });

  test("each day of twenty years has one, and it is the same wherever the machine is", () => {
    for (const zone of ["UTC", "Europe/Copenhagen", "America/New_York"]) {
      vi.stubEnv("TZ", zone);
      const days = occurrencesAfter(ruleOf("30 2 * * *"), instantAt("2019-12-31", "12:00"))
        .take(7671)
        .map(dayOf)
        .toArray();
      expect([days[0], days.at(-1), new Set(days).size]).toEqual([
        "2020-01-01",
        "2040-12-31",
        7671,
      ]);
    }
  });
});

test("the next occurrence is after the instant, and nothing is between", () => {
  const minutes = fc.integer({ min: 0, max: 59 });
  const hours = fc.integer({ min: 0, max: 23 });
  const crons = fc.oneof(
    fc.tuple(minutes, hours).map(([minute, hour]) => `${minute} ${hour} * * *`),
    fc.tuple(minutes, hours).map(([minute, hour]) => `${minute} ${hour} * * 1-5`),
    fc.tuple(minutes, minutes).map(([one, other]) => `${one},${other} 2,3 * * *`),
    fc.constantFrom("*/15 * * * *", "0 9 1 * *", "0 9 L * *", "0 8 * * MON#1", "@daily"),
  );
  const between = (min: string, max: string) =>
    fc.date({ min: new Date(min), max: new Date(max), noInvalidDate: true });
  const instants = fc.oneof(
    between("2020-01-01", "2040-12-31"),
    between("2026-03-28T22:00Z", "2026-03-29T04:00Z"),
    between("2026-10-24T22:00Z", "2026-10-25T04:00Z"),
  );
  fc.assert(
    fc.property(crons, instants, (cron, after) => {
      const rule = ruleOf(cron);
      const first = nextOccurrence(rule, after);
      expect(first > after).toBe(true);
      const justBefore = new Date(first.getTime() - 1);
      const halfway = new Date((after.getTime() + justBefore.getTime()) / 2);
      expect(nextOccurrence(rule, justBefore)).toEqual(first);
      expect(nextOccurrence(rule, halfway)).toEqual(first);
      expect(nextOccurrence(rule, first) > first).toBe(true);
    }),
    { numRuns: 500 },
  );
});

test("an occurrence is named by its rule and its instant", () => {
  const rule = ruleOf("0 9 * * *");
  const instant = nextOccurrence(rule, new Date("2026-03-28T12:00Z"));
  expect(occurrenceKey(rule, instant)).toBe("reminders@2026-03-29T07:00:00.000Z");
});

test("a rule may be in another zone, and one without is in Copenhagen's", () => {
  const nineIn = (zone: string) => {
    const rule = recurring({ name: "reminders", cron: "0 9 * * *", zone });
    return nextOccurrence(rule, new Date("2026-01-15T00:00Z")).toISOString();
  };
  expect(nineIn("America/Nuuk")).toBe("2026-01-15T11:00:00.000Z");
  vi.stubEnv("TZ", "America/New_York");
  expect(nineIn("")).toBe("2026-01-15T08:00:00.000Z");
});

test.each([
  { cron: "60 * * * *" },
  { cron: "* * *" },
  { cron: "" },
  { cron: "hver dag" },
  { cron: "0 0 7 * * *" },
  { cron: "0 0 30 2 *" },
  { cron: "2099-01-01T00:00:00" },
  { cron: "0 9 * * *", zone: "Europe/Nowhere" },
])("$cron in $zone is refused when it is declared", (rule) => {
  expect(() => recurring({ name: "reminders", ...rule })).toThrow(
    expect.objectContaining({
      code: "jobs.invalid-recurrence",
      exitCode: 2,
      message: expect.stringContaining("reminders"),
    }),
  );
});
