import { describe, expect, test } from "vitest";
import { mayDo, reviewsOf, see } from "../../src/reviews/index.ts";
import { held, ID, inMarch, outcome, withLeader } from "./hands.ts";

describe("handing over", () => {
  test("to a deputy during a long absence: they are told and reminded, until the day", async () => {
    const town = await inMarch();
    await town.does("peter", ID, { do: "hand-over", to: "mette", until: "2026-04-30" });
    expect(town.heard()).toEqual(["2026-03-12 mette handed-over: dagplejen"]);
    await town.passes("2026-05-08");
    expect(town.heard().filter((one) => one.includes("dagplejen"))).toEqual([
      "2026-04-07 mette reminder: dagplejen",
      "2026-05-07 peter reminder: dagplejen",
    ]);
    expect(outcome(await town.does("mette", ID, held("2026-05-01")))).toBe("unknown");
  });

  test("whoever has it may report, plan and give it back", async () => {
    const town = await inMarch();
    await town.does("peter", ID, { do: "hand-over", to: "mette" });
    const review = await town.get(ID);
    const acts = (person: string) => [...mayDo(review, town.someone(person), town.desk())];
    expect(acts("mette")).toEqual(["plan", "snooze", "hand-over", "take-back", "held"]);
    expect(acts("nadia")).toEqual([]);
    expect(outcome(await town.does("mette", ID, held("2026-03-12")))).toBe("held");
    expect((await town.get(ID)).state).toMatchObject({ by: "mette" });
  });

  test("late in the day, they hear the next morning", async () => {
    const town = await inMarch();
    await town.passes(new Date("2026-03-12T19:00:00Z"));
    await town.does("peter", ID, { do: "hand-over", to: "mette" });
    expect(town.heard()).toEqual([]);
    await town.passes("2026-03-13");
    expect(town.heard()).toEqual(["2026-03-13 mette handed-over: dagplejen"]);
  });

  test("is taken back, by who handed it on or to whom", async () => {
    const town = await inMarch();
    await town.does("peter", ID, { do: "hand-over", to: "mette" });
    expect(outcome(await town.does("peter", ID, { do: "take-back" }))).toBe("open");
    expect((await town.get(ID)).handedTo).toBeUndefined();
    expect(outcome(await town.does("peter", ID, { do: "take-back" }))).toBe("not-theirs");
    await town.does("peter", ID, { do: "hand-over", to: "mette" });
    await town.does("mette", ID, { do: "hand-over", to: "peter" });
    expect((await town.get(ID)).handedTo).toBeUndefined();
  });

  test.each([
    ["nobody of the file", { to: "nobody" }, "nobody-to-hand-to"],
    ["whoever has it", { to: "peter" }, "nobody-to-hand-to"],
    ["until yesterday", { to: "mette", until: "2026-03-11" }, "day-passed"],
  ])("not to %s", async (_, whom, what) => {
    const town = await inMarch();
    expect(outcome(await town.does("peter", ID, { do: "hand-over", ...whom }))).toBe(what);
  });

  test("whoever has it and leaves gives it back by that", async () => {
    const town = await inMarch();
    await town.does("peter", ID, { do: "hand-over", to: "mette" });
    const { tenant } = town.town;
    town.becomes({ ...tenant, people: tenant.people.filter(({ id }) => id !== "mette") });
    await town.passes("2026-04-08");
    expect(town.heard().slice(-1)).not.toContain("mette");
    const { leader, handedTo } = await town.get(ID);
    expect({ leader, handedTo }).toEqual({ leader: "peter", handedTo: undefined });
  });
});

describe("what lies with somebody", () => {
  test("open ones, those handed on, those they could do, and what they reported", async () => {
    const town = await inMarch();
    await town.does("peter", ID, { do: "hand-over", to: "mette" });
    await town.does("rikke", "2026-H1 boern", held("2026-03-01"));
    const of = async (person: string) => {
      const theirs = await town.run((tx) => reviewsOf(tx, town.desk(), town.someone(person)));
      return Object.entries(theirs).map(
        ([how, some]) => `${how} ${some.map(({ unit }: { unit: string }) => unit)}`,
      );
    };
    expect(await of("peter")).toEqual(["open ", "handedOn dagplejen", "standsIn ", "held "]);
    expect(await of("mette")).toEqual(["open dagplejen", "handedOn ", "standsIn ", "held "]);
    expect(await of("rikke")).toEqual(["open ", "handedOn ", "standsIn dagplejen", "held boern"]);
    expect(await of("aad:1")).toEqual(["open ", "handedOn ", "standsIn ", "held "]);
  });

  test("is seen by leaders above and those who look after the policy, and not by others", async () => {
    const town = await inMarch();
    const sees = (person: string) =>
      town.run((tx) => see(tx, town.desk(), ID, town.someone(person))).then((one) => !!one);
    expect(await Promise.all(["peter", "rikke", "thomas", "nadia"].map(sees))).toEqual([
      true,
      true,
      true,
      true,
    ]);
    expect(await Promise.all(["mette", "sanne", "bodil", "aad:1"].map(sees))).toEqual([
      false,
      false,
      false,
      false,
    ]);
  });

  test("goes with the unit to its next leader", async () => {
    const town = await inMarch();
    town.becomes(withLeader(town.town.tenant, "dagplejen", "mette"));
    expect(outcome(await town.does("peter", ID, held("2026-03-11")))).toBe("unknown");
    expect(outcome(await town.does("mette", ID, held("2026-03-11")))).toBe("held");
  });
});
