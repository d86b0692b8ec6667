import { expect, test } from "vitest";
import { fixedClock } from "../../src/shared/clock.ts";

test("a fixed clock cannot be moved, neither through what it was given nor through what it gave", () => {
  const given = new Date("2026-01-31T12:00:00Z");
  const clock = fixedClock(given);
  given.setFullYear(2030);
  clock.now().setFullYear(2031);
  expect(clock.now().toISOString()).toBe("2026-01-31T12:00:00.000Z");
});
