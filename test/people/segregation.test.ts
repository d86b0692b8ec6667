import { expect, test } from "vitest";
import { conflictOf, may, type Person, personOf } from "../../src/people/index.ts";
import { good } from "./town.ts";

const { tenant } = good();
const person = (id: string) => personOf(tenant, id) as Person;
const request = {
  kind: "dispensation",
  tenant: "town",
  requester: "ida",
  writers: [],
  units: ["school"],
  assessors: [],
  deciders: ["kim"],
} as const;

test("who has nothing to do with a request and sits in its chain decides it", () => {
  expect(may(person("kim"), "dispensation.decide", request)).toBe(true);
  expect(conflictOf(person("kim"), "dispensation.decide", request)).toBeUndefined();
});

test.each([
  ["asked for it", { requester: "kim" }, "own"],
  ["wrote some of it", { writers: ["kim"] }, "writer"],
  ["leads a unit that gains from it", { units: ["school", "office"] }, "unitLeader"],
] as const)("nobody decides what they %s, and it is said why", (_, change, why) => {
  const theirs = { ...request, ...change };
  expect(may(person("kim"), "dispensation.decide", theirs)).toBe(false);
  expect(may(person("kim"), "dispensation.see", theirs)).toBe(true);
  expect(conflictOf(person("kim"), "dispensation.decide", theirs)).toBe(why);
});

test("the deputy of a leader who gains may decide in their place", () => {
  const theirs = { ...request, units: ["office"], deciders: ["kim", "bo"] };
  expect(may(person("kim"), "dispensation.decide", theirs)).toBe(false);
  expect(may(person("bo"), "dispensation.decide", theirs)).toBe(true);
});

test("the leader of a unit above may decide: it is not their own gain", () => {
  expect(person("kim").oversees).toContain("school");
  expect(may(person("kim"), "dispensation.decide", request)).toBe(true);
});
