import { describe, expect, test } from "vitest";
import { addDays } from "../../src/shared/calendar/day.ts";
import { ID, inMarch, outcome } from "./hands.ts";
import { openTown } from "./town.ts";

describe("a meeting that is planned", () => {
  test("is followed by the pack a week before, and by the question the day after, twice", async () => {
    const town = await inMarch();
    await town.does("peter", ID, { do: "plan", on: "2026-04-16" });
    await town.passes("2026-05-20");
    expect(town.heard().filter((one) => one.includes("peter"))).toEqual([
      "2026-04-09 peter pack: dagplejen",
      "2026-04-17 peter was-it-held: dagplejen",
      "2026-04-22 peter was-it-held: dagplejen",
      "2026-05-07 peter reminder: dagplejen",
    ]);
  });

  test("moved, it is followed anew", async () => {
    const town = await inMarch();
    await town.does("peter", ID, { do: "plan", on: "2026-04-16" });
    await town.passes("2026-04-14");
    await town.does("peter", ID, { do: "plan", on: "2026-04-30" });
    await town.passes("2026-05-04");
    expect(town.heard().filter((one) => one.includes("peter"))).toEqual([
      "2026-04-09 peter pack: dagplejen",
      "2026-04-23 peter pack: dagplejen",
      "2026-05-01 peter was-it-held: dagplejen",
    ]);
  });

  test("soon: the pack comes at once, and once", async () => {
    const town = await inMarch();
    await town.does("peter", ID, { do: "plan", on: "2026-03-16" });
    expect(town.heard()).toEqual(["2026-03-12 peter pack: dagplejen"]);
    await town.passes("2026-03-16");
    expect(town.heard()).toEqual([]);
  });

  test("by who stands in: the leader has the pack the next morning", async () => {
    const town = await inMarch();
    await town.does("rikke", ID, { do: "plan", on: "2026-03-16" });
    expect(town.heard()).toEqual([]);
    await town.passes("2026-03-16");
    expect(town.heard()).toEqual(["2026-03-13 peter pack: dagplejen"]);
  });

  test.each([
    ["that has passed", "2026-03-11", "day-passed"],
    ["after the period", "2026-07-01", "after-period"],
    ["the period's last", "2026-06-30", "open"],
    ["today", "2026-03-12", "open"],
  ])("on a day %s", async (_, on, what) => {
    const town = await inMarch();
    expect(outcome(await town.does("peter", ID, { do: "plan", on }))).toBe(what);
  });

  test("not once the period is over", async () => {
    const town = await inMarch();
    await town.passes("2026-08-10");
    const acted = await town.does("peter", ID, { do: "plan", on: "2026-08-20" });
    expect(outcome(acted)).toBe("after-period");
  });

  test("whose question went unanswered: whoever is above is not told before it was asked twice", async () => {
    const town = await inMarch();
    await town.passes("2026-06-15");
    await town.does("peter", ID, { do: "plan", on: "2026-06-29" });
    await town.passes("2026-08-06");
    expect(
      town
        .heard()
        .filter((one) => one.includes("dagplejen"))
        .slice(-3),
    ).toEqual([
      "2026-06-30 peter was-it-held: dagplejen",
      "2026-08-05 peter was-it-held: dagplejen",
      "2026-08-05 rikke overdue above: dagplejen",
    ]);
  });
});

describe("a snooze", () => {
  test("is quiet until its day, and then says so once", async () => {
    const town = await inMarch();
    await town.does("peter", ID, { do: "snooze", until: "2026-04-19" });
    await town.passes("2026-05-06");
    expect(town.heard().filter((one) => one.includes("peter"))).toEqual([
      "2026-04-20 peter reminder: dagplejen",
    ]);
  });

  test("counts: there are never more than the municipality allows", async () => {
    const town = openTown("faxe");
    for (let month = 2; month <= 6; month++) {
      for (const day of ["03", "10", "17", "24"]) {
        const today = `2026-0${month}-${day}`;
        await town.passes(today);
        await town.does("peter", ID, { do: "snooze", until: addDays(today, 4) });
      }
    }
    await town.passes("2026-06-30");
    expect(town.heard().filter((one) => one.includes("peter reminder")).length).toBe(4);
    expect((await town.get(ID)).reminders).toBe(4);
  });

  test.each([
    ["today", "2026-03-12", "day-passed"],
    ["after the period", "2026-07-01", "after-period"],
    ["tomorrow", "2026-03-13", "open"],
  ])("until %s", async (_, until, what) => {
    const town = await inMarch();
    expect(outcome(await town.does("peter", ID, { do: "snooze", until }))).toBe(what);
  });
});
