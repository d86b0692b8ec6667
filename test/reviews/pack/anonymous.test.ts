import { describe, expect, test } from "vitest";
import { cardToText } from "../../../src/channels/cards/card-to-text.ts";
import type { Asked } from "../../../src/reviews/pack/asked-topics.ts";
import { packCard } from "../../../src/reviews/pack/card.ts";
import { packWith, townOf } from "./packs.ts";

const asked = (topic: string, count: number, unit?: string): Asked => ({
  ...{ month: "2026-01", topic, count },
  ...(unit !== undefined && { unit }),
});
const reported = (count: number, unit?: string) =>
  Array.from({ length: count }, () => ({ sort: "phishing" as const, ...(unit && { unit }) }));
const told = (over: Parameters<typeof packWith>[0]) =>
  cardToText(packCard(packWith({ unit: "small", ...over }), { locale: "da" }));

describe("what is asked about", () => {
  test("is the unit's own where enough people work, and enough was asked", () => {
    const tenant = townOf({ small: 5, large: 5 });
    const pack = packWith({ tenant, unit: "small", asked: [asked("goal.uptime", 5, "small")] });
    expect(pack.asked).toMatchObject({ of: { is: "unit" }, items: ["goal.uptime"] });
  });

  test("is of what the unit belongs to where the unit is small", () => {
    const tenant = townOf({ small: 4, large: 1 });
    const pack = packWith({ tenant, unit: "small", asked: [asked("goal.uptime", 50, "small")] });
    expect(pack.asked?.of).toMatchObject({ is: "above", name: "Det store center" });
  });

  test("is the municipality's where both are small, or too little was asked in them", () => {
    const few = townOf({ small: 2, large: 2 });
    const all = [asked("goal.uptime", 50, "small")];
    expect(packWith({ tenant: few, unit: "small", asked: all }).asked?.of.is).toBe("municipality");
    const many = townOf({ small: 9, large: 9 });
    const split = [asked("goal.uptime", 4, "small"), asked("goal.uptime", 1)];
    expect(packWith({ tenant: many, unit: "small", asked: split }).asked?.of.is).toBe(
      "municipality",
    );
  });

  test("is nothing where it was asked less than five times in all", () => {
    const tenant = townOf({ small: 9, large: 9 });
    const pack = packWith({ tenant, unit: "small", asked: [asked("goal.uptime", 4, "small")] });
    expect(pack.asked).toBeUndefined();
    expect(told({ tenant, asked: [asked("goal.uptime", 4, "small")] })).toContain(
      "Der er ikke spurgt nok til",
    );
  });

  test("is told without how often, and never what a topic is called that is none", () => {
    const tenant = townOf({ small: 9, large: 9 });
    const text = told({
      tenant,
      asked: [asked("goal.uptime", 777, "small"), asked("mit hemmelige emne", 50, "small")],
    });
    expect(text).toContain("Stabil drift og høj oppetid");
    expect(text).not.toContain("777");
    expect(text).not.toContain("hemmelige");
  });
});

describe("incidents", () => {
  const tenant = townOf({ small: 9, large: 9 });

  test("are told in steps, so that one more or less is not seen", () => {
    const five = packWith({ tenant, unit: "small", reported: reported(5, "small") });
    const nine = packWith({ tenant, unit: "small", reported: reported(9, "small") });
    expect(nine.incidents?.items).toEqual(five.incidents?.items);
    expect(five.incidents?.items).toEqual([{ sort: "phishing", atLeast: 5 }]);
  });

  test("are not told below five, nor that there were any", () => {
    for (const count of [1, 4])
      expect(told({ tenant, reported: reported(count, "small") })).toBe(told({ tenant }));
  });

  test("of people whom the file does not name count for the municipality alone", () => {
    const pack = packWith({ tenant, unit: "small", reported: reported(6) });
    expect(pack.incidents?.of.is).toBe("municipality");
  });
});

test("in a municipality of a few people no figure is told at all", () => {
  const tenant = {
    ...townOf({ small: 2, large: 0 }),
    people: townOf({ small: 2, large: 0 }).people.slice(0, 4),
  };
  const pack = packWith({
    ...{ tenant, unit: "small" },
    ...{ asked: [asked("goal.uptime", 90, "small")], reported: reported(90, "small") },
  });
  expect(pack).toMatchObject({ asked: undefined, incidents: undefined });
});
