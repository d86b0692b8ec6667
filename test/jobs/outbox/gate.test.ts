import { expect, test } from "vitest";
import { createGate } from "../../../src/jobs/outbox/gate.ts";

const now = new Date("2026-03-02T08:00:00.000Z");
const at = (ms: number) => new Date(now.getTime() + ms);
const place = (lane: string, tenant = "faxe", channel = "slack") => ({ lane, tenant, channel });
const OPEN = new Date(0);

test("nobody waits at an open gate; a held one opens at its instant, and holds do not shorten each other", () => {
  const gate = createGate();
  expect(gate.closedUntil(place("a"))).toEqual(OPEN);
  gate.hold(place("a"), "tenant", at(500), now);
  gate.hold(place("a"), "tenant", at(100), now);
  expect(gate.closedUntil(place("b"))).toEqual(at(500));
  expect(gate.closedUntil(place("b", "næstved"))).toEqual(OPEN);
});

test("what is urgent stays away from its own lane only", () => {
  const gate = createGate();
  gate.hold(place("a"), "tenant", at(500), now);
  gate.hold(place("b"), "lane", at(200), now);
  expect(gate.closedUntil(place("a"), true)).toEqual(OPEN);
  expect(gate.closedUntil(place("b"), true)).toEqual(at(200));
});

test("thousands of lanes that once waited are forgotten", () => {
  const gate = createGate();
  for (let n = 0; n < 5_000; n++) gate.hold(place(`${n}`), "lane", at(1), at(2));
  gate.hold(place("y"), "lane", at(10_000), at(1));
  expect(gate.closedUntil(place("1"))).toEqual(OPEN);
  expect(gate.closedUntil(place("y"))).toEqual(at(10_000));
});
