import { expect, test } from "vitest";
import {
  asOf,
  inForceOn,
  policiesInForce,
  predecessorOf,
  successorOf,
  versionsOf,
  wordingKnownOn,
} from "../../src/policy/index.ts";
import { POLICIES, policy } from "./policies.ts";

const inForce = (day: string) => policiesInForce(POLICIES, day).map(({ id }) => id);

test("today every municipality has one policy, and the superseded one is not among them", () => {
  expect(inForce("2026-01-01")).toEqual(["faxe-2021", "halsnaes", "kalundborg-2023", "naestved"]);
});

test("an unknown start is read as always", () => {
  expect(inForce("1999-01-01")).toEqual(["halsnaes", "naestved"]);
});

test("the older version applies until the day the newer one does", () => {
  expect(asOf(POLICIES, "kalundborg-2023", "2011-04-30")).toBeUndefined();
  expect(asOf(POLICIES, "kalundborg-2023", "2011-05-01")?.id).toBe("kalundborg-2015");
  expect(asOf(POLICIES, "kalundborg-2023", "2020-02-25")?.id).toBe("kalundborg-2015");
  expect(asOf(POLICIES, "kalundborg-2023", "2020-02-26")?.id).toBe("kalundborg-2023");
});

test("either version's id stands for the municipality", () => {
  expect(asOf(POLICIES, "kalundborg-2015", "2024-01-01")?.id).toBe("kalundborg-2023");
  expect(asOf(POLICIES, "no-such-policy", "2024-01-01")).toBeUndefined();
});

test("the versions follow one another, from either end", () => {
  const [older, newer] = [policy("kalundborg-2015"), policy("kalundborg-2023")];
  expect(predecessorOf(POLICIES, newer)).toBe(older);
  expect(successorOf(POLICIES, older)).toBe(newer);
  expect(predecessorOf(POLICIES, older)).toBeUndefined();
  expect(successorOf(POLICIES, newer)).toBeUndefined();
  expect(versionsOf(POLICIES, older.id)).toEqual([older, newer]);
  expect(versionsOf(POLICIES, newer.id)).toEqual([older, newer]);
  expect(versionsOf(POLICIES, "naestved")).toEqual([policy("naestved")]);
});

test("rules that applied before their text was revised applied in words we do not have", () => {
  const older = policy("kalundborg-2015");
  expect(inForceOn(older, "2012-01-01")).toBe(true);
  expect(wordingKnownOn(older, "2012-01-01")).toBe(false);
  expect(wordingKnownOn(older, "2014-03-26")).toBe(true);
  expect(wordingKnownOn(policy("naestved"), "2012-01-01")).toBe(true);
});
