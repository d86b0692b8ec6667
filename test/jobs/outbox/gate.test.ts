import { expect, test } from "vitest";
import { createGate } from "../../../src/jobs/outbox/gate.ts";

const now = new Date("2026-03-02T08:00:00.000Z");
const at = (ms: number) => new Date(now.getTime() + ms);
const place = (lane: string, tenant = "faxe", channel = "slack") => ({ lane, tenant, channel });

test("nobody waits at an open gate; a held one opens at its instant, and holds do not shorten each other", () => {
  const gate = createGate();
  expect(gate.turn(place("a"), {}, now)).toBeUndefined();
  gate.hold(place("a"), "tenant", at(500));
  gate.hold(place("a"), "tenant", at(100));
  expect(gate.turn(place("b"), {}, now)).toEqual(at(500));
  expect(gate.turn(place("b", "næstved"), {}, now)).toBeUndefined();
  expect(gate.turn(place("b"), {}, at(500))).toBeUndefined();
  expect(gate.closedUntil(place("c"))).toEqual(at(500));
});

test("turns of a municipality are given one after the other, and kept until they are taken", () => {
  const gate = createGate();
  const pace = { tenantEveryMs: 100 };
  expect(["a", "b", "c", "b"].map((lane) => gate.turn(place(lane), pace, now))).toEqual([
    undefined,
    at(100),
    at(200),
    at(100),
  ]);
  expect(gate.turn(place("b"), pace, at(150))).toBeUndefined();
  expect(gate.turn(place("b"), pace, at(150))).toEqual(at(300));
  // After a quiet time there is no credit.
  expect(gate.turn(place("d"), pace, at(5_000))).toBeUndefined();
  expect(gate.turn(place("e"), pace, at(5_000))).toEqual(at(5_100));
});

test("thousands of lanes that once waited are forgotten", () => {
  const gate = createGate();
  for (let n = 0; n < 5_000; n++) {
    gate.hold(place(`${n}`), "lane", at(1));
    gate.turn(place("x"), {}, at(n % 2));
  }
  gate.hold(place("y"), "lane", at(10_000));
  expect(gate.turn(place("4999"), {}, at(1))).toBeUndefined();
  expect(gate.turn(place("y"), {}, at(1))).toEqual(at(10_000));
});
