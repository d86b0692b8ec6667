import { describe, expect, test } from "vitest";
import { monthsIn } from "../../src/policy/index.ts";
import { basisOf } from "../../src/reviews/index.ts";
import { fitsYears, periodOn } from "../../src/reviews/period-on.ts";
import { askingDays, plannedDays } from "../../src/reviews/reminders.ts";
import { slotAfter, slotOn } from "../../src/reviews/slot.ts";
import { addDays } from "../../src/shared/calendar/day.ts";
import { isSpeakingTime, remindingDays } from "../../src/shared/calendar/quiet-times.ts";
import { CALENDAR, policyOf, tenantOf } from "../demo.ts";

const SETUP = { tenant: tenantOf("faxe"), calendar: CALENDAR };

describe("a rhythm has periods that begin in January", () => {
  test.each([
    ["P6M", "2026-06-30", "2026-H1", "2026-01-01", "2026-06-30"],
    ["P6M", "2026-07-01", "2026-H2", "2026-07-01", "2026-12-31"],
    ["P3M", "2026-09-30", "2026-Q3", "2026-07-01", "2026-09-30"],
    ["P1Y", "2028-02-29", "2028", "2028-01-01", "2028-12-31"],
    ["P12M", "2026-05-01", "2026", "2026-01-01", "2026-12-31"],
    ["P4M", "2026-05-01", "2026-T2", "2026-05-01", "2026-08-31"],
    ["P2M", "2028-02-29", "2028-B1", "2028-01-01", "2028-02-29"],
    ["P1M", "2026-11-21", "2026-M11", "2026-11-01", "2026-11-30"],
    ["P2Y", "2027-05-01", "2026-2027", "2026-01-01", "2027-12-31"],
  ])("%s on %s: %s", (every, day, id, from, to) => {
    expect(periodOn(monthsIn(every) ?? 0, day)).toEqual({ id, from, to });
  });

  test.each(["P5M", "P2W", "P10D", "running", "on-change", "P0M"])(
    "%s has none that would begin the same each year",
    (every) => expect(fitsYears(monthsIn(every) ?? 0)).toBe(false),
  );

  test.each([1, 2, 3, 4, 6, 12, 24])(
    "of %d months: each day is in one, and ids sort in time",
    (months) => {
      const ids: string[] = [];
      for (let day = "2025-01-01"; day < "2029-01-01"; day = addDays(day, 1)) {
        const { id, from, to } = periodOn(months, day);
        expect(from <= day && day <= to, `${day} in ${id}`).toBe(true);
        if (ids.at(-1) !== id) ids.push(id);
      }
      expect(ids).toEqual([...new Set(ids)].sort());
    },
  );
});

describe("what a review rests on", () => {
  test("Faxe's clause, twice a year", () => {
    expect(basisOf(policyOf("faxe-2021"))).toEqual({
      basis: { by: "policy", policy: "faxe-2021", rhythm: "staff-meeting-review" },
      months: 6,
    });
  });

  test.each(["naestved", "halsnaes", "kalundborg-2023", "kalundborg-2015"])(
    "%s says nothing of staff meetings: Vogter's default",
    (id) => expect(basisOf(policyOf(id))).toEqual({ basis: { by: "default" }, months: 6 }),
  );

  test("a rhythm that cannot be counted in months is not made up", () => {
    const policy = policyOf("faxe-2021");
    const rhythms = policy.profile.rhythms.map((one) => ({ ...one, every: "running" }));
    const running = { ...policy, profile: { ...policy.profile, rhythms } };
    expect(basisOf(running).basis).toEqual({ by: "default" });
  });
});

describe("the days of the reminders", () => {
  const h1 = periodOn(6, "2026-01-01");
  const h2 = periodOn(6, "2026-07-01");
  const most = (remindersAtMost: number) => ({
    ...SETUP,
    tenant: { ...SETUP.tenant, reviews: { remindersAtMost } },
  });

  test("a third into the period, three weeks before its end, and spread between", () => {
    // 4 April 2026 is Easter Saturday; the next day people work is Tuesday the seventh.
    expect(plannedDays(h1, h1.from, SETUP)).toEqual([
      ...["2026-03-02", "2026-04-07", "2026-05-07", "2026-06-09"],
    ]);
    expect(plannedDays(h2, h2.from, SETUP)).toEqual([
      ...["2026-08-31", "2026-10-05", "2026-11-06", "2026-12-10"],
    ]);
  });

  test("as many as the municipality has chosen", () => {
    expect(plannedDays(h1, h1.from, most(1))).toEqual(["2026-03-02"]);
    expect(plannedDays(h1, h1.from, most(2))).toEqual(["2026-03-02", "2026-06-09"]);
    expect(plannedDays(h1, h1.from, most(12)).length).toBe(8);
  });

  test("fewer when Vogter begins late, so that they do not come thick", () => {
    expect(plannedDays(h1, "2026-05-04", SETUP)).toEqual([
      "2026-05-04",
      "2026-05-22",
      "2026-06-09",
    ]);
  });

  test("of a month there is one", () => {
    expect(plannedDays(periodOn(1, "2026-10-01"), "2026-10-01", SETUP)).toEqual(["2026-10-12"]);
  });

  test.each([1, 2, 3, 4, 6, 12])(
    "of %d months: each a day on which people may be reminded, and in order",
    (months) => {
      const days = remindingDays(CALENDAR);
      for (let day = "2026-01-01"; day < "2032-01-01"; day = addDays(day, 28)) {
        const period = periodOn(months, day);
        const planned = plannedDays(period, period.from, SETUP);
        expect(planned).toEqual([...new Set(planned)].sort());
        for (const one of planned) {
          expect(days.isBusinessDay(one), one).toBe(true);
          expect(period.from <= one, `${one} in ${period.id}`).toBe(true);
        }
      }
    },
  );
});

describe("when somebody may be told", () => {
  test("no July, no Christmas week, no holiday, no weekend", () => {
    const days = remindingDays(CALENDAR);
    const not = [
      "2026-07-01",
      "2026-07-31",
      "2026-12-28",
      "2027-01-01",
      "2026-04-02",
      "2026-06-05",
    ];
    expect([...not, "2026-03-07"].filter((day) => days.isBusinessDay(day))).toEqual([]);
    const yes = ["2026-06-30", "2026-08-03", "2026-12-23", "2026-03-02"];
    expect(yes.filter((day) => !days.isBusinessDay(day))).toEqual([]);
  });

  test("between nine and ten in Copenhagen, in winter and in summer, at the same minute each time", () => {
    const winter = slotOn("2026-03-02", "faxe", "peter");
    const summer = slotOn("2026-03-30", "faxe", "peter");
    expect(winter.toISOString()).toBe("2026-03-02T08:17:53.000Z");
    expect(summer.toISOString()).toBe("2026-03-30T07:17:53.000Z");
    const minutes = Array.from({ length: 200 }, (_, i) =>
      slotOn("2026-03-02", "faxe", `p${i}`).toISOString().slice(11, 16),
    );
    expect(minutes.every((one) => one >= "08:00" && one <= "08:59")).toBe(true);
    expect(new Set(minutes).size).toBeGreaterThan(40);
  });

  test("after the summer holiday, when June is over", () => {
    const slot = (instant: string) =>
      slotAfter(new Date(instant), CALENDAR, "faxe", "peter").toISOString();
    expect(slot("2026-06-30T12:00:00Z")).toBe("2026-08-03T07:17:53.000Z");
    expect(slot("2026-12-23T22:00:00Z")).toBe("2027-01-04T08:17:53.000Z");
    expect(slot("2026-03-02T08:17:53.000Z")).toBe("2026-03-03T08:17:53.000Z");
    expect(slot("2026-03-02T08:17:52.000Z")).toBe("2026-03-02T08:17:53.000Z");
  });

  test("what is late in the day waits", () => {
    const may = (instant: string) => isSpeakingTime(new Date(instant), remindingDays(CALENDAR));
    expect(may("2026-03-02T08:00:00Z")).toBe(true);
    expect(may("2026-03-02T07:59:59Z")).toBe(false);
    expect(may("2026-03-02T15:00:00Z")).toBe(false);
    expect(may("2026-07-06T08:00:00Z")).toBe(false);
  });

  test("a meeting is asked after on the next working day, and three working days later", () => {
    expect(askingDays("2026-03-12", SETUP)).toEqual(["2026-03-13", "2026-03-18"]);
    expect(askingDays("2026-04-01", SETUP)).toEqual(["2026-04-07", "2026-04-10"]);
    expect(askingDays("2026-06-29", SETUP)).toEqual(["2026-06-30", "2026-08-05"]);
  });
});
