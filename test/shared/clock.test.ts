import { describe, expect, test, vi } from "vitest";
import { copenhagenDay, fixedClock, movableClock } from "../../src/shared/clock.ts";

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

describe("a movable clock", () => {
  test("stands still until it is moved, to an instant or by a duration", () => {
    const clock = movableClock(new Date("2026-01-31T12:00:00Z"));
    expect(clock.now().toISOString()).toBe("2026-01-31T12:00:00.000Z");
    clock.moveBy(90_000);
    expect(clock.now().toISOString()).toBe("2026-01-31T12:01:30.000Z");
    clock.moveTo(new Date("2026-06-01T07:00:00Z"));
    expect(clock.now().toISOString()).toBe("2026-06-01T07:00:00.000Z");
  });

  test("runs on with the clock it was made from, as far ahead as it was moved", () => {
    const base = movableClock(new Date("2026-01-31T12:00:00Z"));
    const clock = movableClock(base);
    clock.moveTo(new Date("2026-02-01T12:00:00Z"));
    base.moveBy(1_000);
    expect(clock.now().toISOString()).toBe("2026-02-01T12:00:01.000Z");
    expect(base.now().toISOString()).toBe("2026-01-31T12:00:01.000Z");
  });

  test("never goes back, and a refused move tells nobody", () => {
    const clock = movableClock(new Date("2026-01-31T12:00:00Z"));
    const moved = vi.fn();
    clock.onMove(moved);
    for (const move of [
      () => clock.moveBy(-1),
      () => clock.moveTo(new Date("2026-01-31T11:59:59.999Z")),
      () => clock.moveTo(new Date("no date")),
    ]) {
      expect(move).toThrow(expect.objectContaining({ code: "clock.backwards" }));
    }
    expect(clock.now().toISOString()).toBe("2026-01-31T12:00:00.000Z");
    expect(moved).not.toHaveBeenCalled();
  });

  test("tells who listens when it has moved, until they stop listening", () => {
    const clock = movableClock(new Date("2026-01-31T12:00:00Z"));
    const heard: string[] = [];
    const stop = clock.onMove(() => heard.push(`first ${clock.now().toISOString()}`));
    clock.onMove(() => heard.push("second"));
    clock.moveBy(1_000);
    stop();
    clock.moveBy(1_000);
    expect(heard).toEqual(["first 2026-01-31T12:00:01.000Z", "second", "second"]);
  });

  test("tells who listens anew at each move once a move", () => {
    const clock = movableClock(new Date("2026-01-31T12:00:00Z"));
    let heard = 0;
    const listenOnce = () => {
      const stop = clock.onMove(() => {
        heard++;
        stop();
        listenOnce();
      });
    };
    listenOnce();
    clock.moveBy(1_000);
    clock.moveBy(1_000);
    expect(heard).toBe(2);
  });
});
