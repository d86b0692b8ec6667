import { expect, test } from "vitest";
import { keepRecent } from "../../src/shared/recent.ts";

test("the longest unused leaves first, and time empties it", () => {
  const time = { now: new Date(0) };
  const recent = keepRecent<number>({ limit: 2, minutes: 1, clock: { now: () => time.now } });
  recent.set("a", 1);
  recent.set("b", 2);
  expect(recent.get("a")).toBe(1);
  recent.set("c", 3);
  expect(["a", "b", "c"].map((key) => recent.get(key))).toEqual([1, undefined, 3]);
  recent.delete("c");
  expect(recent.get("c")).toBeUndefined();
  time.now = new Date(60_000);
  expect(recent.get("a")).toBeUndefined();
});
