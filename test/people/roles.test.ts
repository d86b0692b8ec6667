import { expect, test } from "vitest";
import { holdersOf, leaderOf, personOf } from "../../src/people/index.ts";
import { good, TOWN } from "./town.ts";

const { tenant } = good();

test("a committee gives its role to its members, and the chair's to the chair", () => {
  expect(holdersOf(tenant, "committee").map(({ id }) => id)).toEqual(["kim", "eva"]);
  expect(personOf(tenant, "kim")?.roles).toEqual(["director", "committee", "committeeChair"]);
});

test("who leads, stands in and oversees follows from units and deputies", () => {
  const of = (id: string) => {
    const { leads, standsInFor, oversees } = personOf(tenant, id) ?? {};
    return [leads, standsInFor, oversees].map((units) => units?.join(" ")).join(" | ");
  };
  expect(of("kim")).toBe("office |  | centre school");
  expect(of("bo")).toBe("centre | office | centre school");
  expect(of("ane")).toBe("school | centre | school");
  expect(of("ida")).toBe(" | school | ");
  expect(of("eva")).toBe(" |  | ");
});

test("the leader of a unit that has none is the one above", () => {
  const without = good(TOWN.replace(", leader: ane", "").replace(", leader: bo", "")).tenant;
  expect(leaderOf(tenant, "school")?.id).toBe("ane");
  expect(leaderOf(without, "school")?.id).toBe("kim");
  expect(
    leaderOf(good(TOWN.replaceAll(/, leader: (ane|bo|kim)/g, "")).tenant, "school"),
  ).toBeUndefined();
});
