import { expect, test } from "vitest";
import { addDays, type Day } from "../../../src/shared/calendar/day.ts";
import { halfYearOf, monthOf } from "../../../src/shared/calendar/period.ts";
import { DAYS } from "./danish-calendar.ts";

test("a half-year ends with June and with December", () => {
  const first = { id: "2026-1", from: "2026-01-01", to: "2026-06-30" };
  const second = { id: "2026-2", from: "2026-07-01", to: "2026-12-31" };
  expect(["2026-01-01", "2026-05-01", "2026-06-30"].map(halfYearOf)).toEqual([first, first, first]);
  expect(["2026-07-01", "2026-12-31"].map(halfYearOf)).toEqual([second, second]);
});

test("a month ends with its own last day", () => {
  expect(monthOf("2028-02-10")).toEqual({ id: "2028-02", from: "2028-02-01", to: "2028-02-29" });
  expect(monthOf("2026-12-31")).toEqual({ id: "2026-12", from: "2026-12-01", to: "2026-12-31" });
});

test.each([
  { kind: "month", periodOf: monthOf },
  { kind: "half-year", periodOf: halfYearOf },
])("each day is in one $kind, and the next begins where it ends", ({ periodOf }) => {
  const isSo = (day: Day) => {
    const { id, from, to } = periodOf(day);
    const next = periodOf(addDays(to, 1));
    const isOne = periodOf(from).id === id && periodOf(to).id === id && from <= day && day <= to;
    return isOne && next.from === addDays(to, 1) && next.id > id;
  };
  expect(DAYS.filter((day) => !isSo(day))).toEqual([]);
});

test("what is no day is in no period", () => {
  for (const periodOf of [monthOf, halfYearOf]) {
    expect(() => periodOf("2026-02-30")).toThrow(
      expect.objectContaining({ code: "calendar.not-a-day" }),
    );
  }
});
