import { expect, test } from "vitest";
import { copenhagenDay, fixedClock } from "../../src/shared/clock.ts";

test("a fixed clock cannot be moved, neither through what it was given nor through what it gave", () => {
  const given = new Date("2026-01-31T12:00:00Z");
  const clock = fixedClock(given);
  given.setFullYear(2030);
  clock.now().setFullYear(2031);
  expect(clock.now().toISOString()).toBe("2026-01-31T12:00:00.000Z");
});

test.each([
  ["2026-01-31T22:59:59Z", "2026-01-31"],
  ["2026-01-31T23:00:00Z", "2026-02-01"],
  ["2026-07-31T22:00:00Z", "2026-08-01"],
])("at %s it is %s in Copenhagen", (instant, day) => {
  expect(copenhagenDay(fixedClock(new Date(instant)))).toBe(day);
});
