import { describe, expect, test } from "vitest";
import { dayOf } from "../../src/shared/calendar/instant.ts";
import { seededRandom } from "../../src/shared/random.ts";
import { lastDay, numberIn } from "../../src/wheel/month.ts";
import { monthsToDeferTo } from "../../src/wheel/refusal.ts";
import { standingOn } from "../../src/wheel/standing.ts";
import { monthOfTask, taskId } from "../../src/wheel/task.ts";
import { tenantOf } from "../demo.ts";
import { defer, done, openTown } from "./town.ts";

describe("over eight years", () => {
  test("Faxe's control comes every second year, and the rest each year", async () => {
    const town = openTown("faxe");
    for (let year = 2027; year <= 2034; year++) await town.jumps(`${year}-01-02T10:00:00Z`);
    const all = await town.all();
    const yearsOf = (duty: string) =>
      all.filter((one) => one.duty === duty).map(({ year }) => year);
    expect(yearsOf("systematic-control")).toEqual([2027, 2029, 2031, 2033]);
    // The year in which Vogter began, too.
    expect(yearsOf("council-report")).toEqual(
      [2026, 2027, 2028, 2029, 2030, 2031, 2032, 2033, 2034].slice(1),
    );
    expect(new Set(all.map(taskId)).size).toBe(all.length);
  });

  test("Halsnæs's policy is revised every fourth year from the first, or from the year that it says itself", async () => {
    const own = {
      ...tenantOf("halsnaes"),
      annualWheel: [{ duty: "policy-review", month: 5, firstYear: 2028 }],
    };
    for (const [tenant, years] of [
      [tenantOf("halsnaes"), [2027, 2031]],
      [own, [2028, 2032]],
    ] as const) {
      const town = openTown("halsnaes", { tenant, now: "2027-01-01T10:00:00Z" });
      await town.opens();
      for (let year = 2028; year <= 2034; year++) await town.jumps(`${year}-01-02T10:00:00Z`);
      const all = await town.all();
      expect(all.filter((one) => one.duty === "policy-review").map(({ year }) => year)).toEqual(
        years,
      );
    }
  });

  test("years in which Vogter was away are opened when it is back", async () => {
    const town = openTown("naestved", { now: "2027-01-01T10:00:00Z" });
    await town.opens();
    await town.jumps("2030-01-02T10:00:00Z");
    const years = (await town.all()).filter((one) => one.duty === "risk-assessment");
    expect(years.map(({ year }) => year)).toEqual([2027, 2028, 2029, 2030]);
    expect(standingOn(years[1] ?? (await town.get("")), "2030-01-02")).toBe("overdue");
  });
});

/** People do this and that for three years, Vogter is off now and then, and roles change hands. */
async function walk(seed: number) {
  const random = seededRandom(seed);
  const upTo = (count: number) => Math.floor(random() * count);
  const id = ["faxe", "naestved", "halsnaes"][upTo(3)] ?? "faxe";
  const base = tenantOf(id);
  const town = openTown(id);
  const people = base.people.map((one) => one.id);
  let at = new Date("2027-01-01T03:00:00Z").getTime();
  const end = new Date("2029-12-31T00:00:00Z").getTime();
  while (at < end) {
    at += (1 + upTo(20)) * 86_400_000 + upTo(86_400_000);
    const until = new Date(Math.min(at, end)).toISOString();
    if (random() < 0.1) await town.jumps(until);
    else await town.passes(until);
    const all = await town.all();
    const task = all[upTo(all.length)];
    const person = people[upTo(people.length)] ?? "";
    if (!task) continue;
    const today = dayOf(town.clock.now());
    const months = monthsToDeferTo(task, town.desk(), town.clock.now());
    const chance = random();
    if (chance < 0.5) await town.does(person, taskId(task), done(today));
    else if (chance < 0.7)
      await town.does(person, taskId(task), defer(months[upTo(months.length)] ?? "2020-01"));
    else if (chance < 0.8)
      await town.does(person, taskId(task), { do: "reopen", why: "Ikke færdig" });
    else if (chance < 0.9) {
      const roles = base.people[upTo(base.people.length)]?.roles ?? [];
      const shuffled = base.people.map((one) => (one.id === person ? { ...one, roles } : one));
      town.becomes({ ...base, people: shuffled });
    } else if (random() < 0.5) town.unreachable.add(person);
    else town.unreachable.delete(person);
  }
  return town;
}

describe("whatever happens", () => {
  test.each(Array.from({ length: 12 }, (_, n) => 4_100 + n))("with the seed %i", async (seed) => {
    const town = await walk(seed);
    const calendar = town.desk().calendar;
    const said = new Set<string>();
    for (const { at, person, duty, why } of town.told) {
      const day = dayOf(new Date(at));
      const hour = new Date(at).toLocaleTimeString("sv-SE", { timeZone: "Europe/Copenhagen" });
      expect(calendar.isBusinessDay(day), at).toBe(true);
      expect(numberIn(day.slice(0, 7)), at).not.toBe(7);
      expect(hour >= "09:00" && hour < "16:00", at).toBe(true);
      const once = `${day} ${person} ${duty} ${why}`;
      expect(said.has(once), once).toBe(false);
      said.add(once);
    }
    const today = dayOf(town.clock.now());
    const all = await town.all();
    for (const task of all) {
      const id = taskId(task);
      const ids = task.said;
      expect(new Set(ids).size, id).toBe(ids.length);
      // Nobody is left alone with what is long over.
      const month = monthOfTask(task);
      const isOld = task.state.is === "open" && !task.isBefore && lastDay(month) < "2029-09-01";
      if (isOld && standingOn(task, today) === "overdue")
        expect(
          task.log.some(({ did }) => did === "overdue" || did === "still-open"),
          id,
        ).toBe(true);
    }
    const slots = all.map(taskId);
    expect(new Set(slots).size).toBe(slots.length);
    expect(all.filter(({ year }) => year === 2029).length).toBeGreaterThan(1);
  });
});
