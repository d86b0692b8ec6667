import { afterEach, expect, test, vi } from "vitest";
import { addDays } from "../../../src/shared/calendar/day.ts";
import { dayOf, instantAt } from "../../../src/shared/calendar/instant.ts";
import { DAYS } from "./danish-calendar.ts";

const wall = new Intl.DateTimeFormat("sv-SE", {
  timeZone: "Europe/Copenhagen",
  dateStyle: "short",
  timeStyle: "short",
});

afterEach(() => vi.unstubAllEnvs());

test("nine in the morning is an hour earlier in UTC in summer than in winter", () => {
  expect(instantAt("2026-01-15", "09:00").toISOString()).toBe("2026-01-15T08:00:00.000Z");
  expect(instantAt("2026-07-15", "09:00").toISOString()).toBe("2026-07-15T07:00:00.000Z");
});

test.each([
  ["2026-03-29", "01:59", "2026-03-29T00:59:00.000Z"],
  ["2026-03-29", "02:00", "2026-03-29T01:00:00.000Z"],
  ["2026-03-29", "02:30", "2026-03-29T01:30:00.000Z"],
  ["2026-03-29", "03:00", "2026-03-29T01:00:00.000Z"],
  ["2026-10-25", "01:59", "2026-10-24T23:59:00.000Z"],
  ["2026-10-25", "02:00", "2026-10-25T00:00:00.000Z"],
  ["2026-10-25", "02:59", "2026-10-25T00:59:00.000Z"],
  ["2026-10-25", "03:00", "2026-10-25T02:00:00.000Z"],
])("on %s, %s is %s wherever the machine is", (day, time, instant) => {
  for (const zone of ["UTC", "Europe/Copenhagen", "America/New_York", "Pacific/Auckland"]) {
    vi.stubEnv("TZ", zone);
    expect(instantAt(day, time).toISOString(), zone).toBe(instant);
  }
});

test("every hour of every day from 2020 to 2040 is on its day, and is what the clock shows", () => {
  const strange = DAYS.flatMap((day) =>
    ["00:00", "01:30", "03:00", "09:00", "23:59"].filter((time) => {
      const instant = instantAt(day, time);
      return dayOf(instant) !== day || wall.format(instant) !== `${day} ${time}`;
    }),
  );
  expect(strange).toEqual([]);
});

test("a day has 24 hours, but for 23 in March and 25 in October", () => {
  const hours = ["2026-03-28", "2026-03-29", "2026-07-01", "2026-10-25"].map((day) => {
    const [from, to] = [day, addDays(day, 1)].map((at) => instantAt(at, "00:00").getTime());
    return ((to ?? 0) - (from ?? 0)) / 3_600_000;
  });
  expect(hours).toEqual([24, 23, 24, 25]);
});

test("what is no time of day is refused, and so is what is no day", () => {
  for (const time of ["9:00", "24:00", "09:60", "09:00:00", "ni"]) {
    expect(() => instantAt("2026-05-01", time), time).toThrow(
      expect.objectContaining({ code: "calendar.not-a-time" }),
    );
  }
  expect(() => instantAt("2026-02-30", "09:00")).toThrow(
    expect.objectContaining({ code: "calendar.not-a-day" }),
  );
});
