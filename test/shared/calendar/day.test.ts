import fc from "fast-check";
import { expect, test } from "vitest";
import { addDays, addMonths, isDay, isWeekend } from "../../../src/shared/calendar/day.ts";
import { anyDay, DAYS } from "./danish-calendar.ts";

test("a day that the calendar lacks is none, and nothing is reckoned from it", () => {
  for (const text of ["2026-02-29", "2026-04-31", "2026-13-01", "2026-5-1", "1. maj", "", " "]) {
    expect(isDay(text), text).toBe(false);
    for (const reckon of [() => addDays(text, 1), () => addMonths(text, 1), () => isWeekend(text)])
      expect(reckon, text).toThrow(expect.objectContaining({ code: "calendar.not-a-day" }));
  }
  expect(["2026-02-28", "2028-02-29", "2026-12-31"].every(isDay)).toBe(true);
});

test("days are counted past months, leap days and both changes of the hour", () => {
  expect(addDays("2026-02-28", 1)).toBe("2026-03-01");
  expect(addDays("2028-02-28", 1)).toBe("2028-02-29");
  expect(addDays("2026-03-28", 3)).toBe("2026-03-31");
  expect(addDays("2026-10-26", -3)).toBe("2026-10-23");
  expect([DAYS.at(-1), new Set(DAYS).size]).toEqual(["2040-12-31", DAYS.length]);
});

test("days that are added and taken away again lead back, and days compare as texts do", () => {
  fc.assert(
    fc.property(anyDay, fc.integer({ min: 1, max: 4000 }), (day, count) => {
      const later = addDays(day, count);
      expect(addDays(later, -count)).toBe(day);
      expect(later > day).toBe(true);
    }),
  );
});

test("a month later is the same day of the month, or the last where it is too short", () => {
  expect(addMonths("2026-01-15", 1)).toBe("2026-02-15");
  expect(addMonths("2026-01-31", 1)).toBe("2026-02-28");
  expect(addMonths("2028-02-29", 12)).toBe("2029-02-28");
  expect(addMonths("2024-02-29", 48)).toBe("2028-02-29");
  expect(addMonths("2026-03-31", -1)).toBe("2026-02-28");
});

test("Saturday and Sunday are the weekend", () => {
  const week = Array.from({ length: 7 }, (_, count) => isWeekend(addDays("2026-11-16", count)));
  expect(week).toEqual([false, false, false, false, false, true, true]);
});
