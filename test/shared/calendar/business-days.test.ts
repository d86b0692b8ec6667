import fc from "fast-check";
import { expect, test } from "vitest";
import {
  addBusinessDays,
  businessDayOnOrAfter,
  businessDayOnOrBefore,
  nextBusinessDay,
} from "../../../src/shared/calendar/business-days.ts";
import { addDays, type Day } from "../../../src/shared/calendar/day.ts";
import { anyDay, CALENDAR } from "./danish-calendar.ts";

/** How many business days there are from the day after `from` to `to`. */
function countBetween(from: Day, to: Day): number {
  let count = 0;
  for (let day = addDays(from, 1); day <= to; day = addDays(day, 1)) {
    if (CALENDAR.isBusinessDay(day)) count++;
  }
  return count;
}

test("Easter and Christmas are jumped over in one go", () => {
  expect(nextBusinessDay(CALENDAR, "2026-04-01")).toBe("2026-04-07");
  expect(addBusinessDays(CALENDAR, "2026-04-07", -1)).toBe("2026-04-01");
  expect(nextBusinessDay(CALENDAR, "2026-12-23")).toBe("2026-12-28");
  expect(addBusinessDays(CALENDAR, "2026-12-23", 4)).toBe("2027-01-04");
});

test("a business day stays where it is, and any other day goes to the next or the last one", () => {
  expect(businessDayOnOrAfter(CALENDAR, "2026-05-13")).toBe("2026-05-13");
  expect(businessDayOnOrBefore(CALENDAR, "2026-05-13")).toBe("2026-05-13");
  expect(businessDayOnOrAfter(CALENDAR, "2026-05-14")).toBe("2026-05-15");
  expect(businessDayOnOrBefore(CALENDAR, "2026-05-14")).toBe("2026-05-13");
});

test("the next business day is one, is later, and skips none", () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const next = nextBusinessDay(CALENDAR, day);
      expect(CALENDAR.isBusinessDay(next)).toBe(true);
      expect(next > day).toBe(true);
      expect(countBetween(day, next)).toBe(1);
    }),
  );
});

test("on or after and on or before lead to business days with none between", () => {
  fc.assert(
    fc.property(anyDay, (day) => {
      const [before, after] = [
        businessDayOnOrBefore(CALENDAR, day),
        businessDayOnOrAfter(CALENDAR, day),
      ];
      expect([before, after].every(CALENDAR.isBusinessDay)).toBe(true);
      expect(before <= day && day <= after).toBe(true);
      expect(countBetween(before, after)).toBe(before === after ? 0 : 1);
    }),
  );
});

test("as many business days are added as are counted, and as many lead back", () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 300 }), (day, count) => {
      const later = addBusinessDays(CALENDAR, day, count);
      expect(countBetween(day, later)).toBe(count);
      const start = businessDayOnOrBefore(CALENDAR, day);
      expect(addBusinessDays(CALENDAR, later, -count)).toBe(start);
    }),
  );
});

test("no business days lead nowhere, from a Sunday too", () => {
  expect(addBusinessDays(CALENDAR, "2026-05-03", 0)).toBe("2026-05-03");
});
