import { expect, test } from "vitest";
import { createCalendar } from "../../../src/shared/calendar/calendar.ts";
import { CALENDAR, HOLIDAYS } from "./danish-calendar.ts";

test("nobody works at weekends, on public holidays and on the usual days off", () => {
  const days = {
    "2026-04-30": true,
    "2026-05-01": true,
    "2026-05-02": false,
    "2026-05-14": false,
    "2026-05-15": true,
    "2026-06-05": false,
    "2026-12-24": false,
    "2026-12-31": false,
    "2026-12-30": true,
  };
  for (const [day, works] of Object.entries(days)) {
    expect(CALENDAR.isBusinessDay(day), day).toBe(works);
  }
});

test("a municipality chooses its own days off, and keeps the public holidays", () => {
  const calendar = createCalendar(HOLIDAYS, ["may-day"]);
  expect(["2026-05-01", "2026-12-25"].map(calendar.isBusinessDay)).toEqual([false, false]);
  expect(["2026-06-05", "2026-12-24"].map(calendar.isBusinessDay)).toEqual([true, true]);
  expect(createCalendar(HOLIDAYS, []).isBusinessDay("2026-06-05")).toBe(true);
});

test("a holiday has its name, at a weekend too", () => {
  expect(CALENDAR.holidayOn("2026-04-05")).toMatchObject({ da: "Påskedag", en: "Easter Sunday" });
  expect(CALENDAR.holidayOn("2026-06-05")?.da).toBe("Grundlovsdag");
  expect(CALENDAR.holidayOn("2026-05-01")).toBeUndefined();
});

test("a day off that is not in the data is refused, with those that are", () => {
  expect(() => createCalendar(HOLIDAYS, ["fastelavn"])).toThrow(
    expect.objectContaining({
      code: "calendar.unknown-day-off",
      exitCode: 2,
      message: expect.stringContaining("fastelavn"),
      mend: expect.stringContaining("christmas-eve"),
    }),
  );
});
