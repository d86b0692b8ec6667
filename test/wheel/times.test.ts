import { describe, expect, test } from "vitest";
import type { Tenant } from "../../src/people/index.ts";
import { tenantOf } from "../demo.ts";
import { defer, done, openTown, outcome } from "./town.ts";

/** Næstved, with its two duties in the months that a test wants. */
function inMonths(policyReview: number, riskAssessment = policyReview): Tenant {
  const annualWheel = [
    { duty: "policy-review", month: policyReview },
    { duty: "risk-assessment", month: riskAssessment },
  ];
  return { ...tenantOf("naestved"), annualWheel };
}

const saysOf = (lines: readonly string[], duty: string) =>
  lines.filter((line) => line.includes(duty)).map((line) => line.replace(` ${duty}`, ""));

describe("what is said by itself", () => {
  test("on the first business day, a week before the end, on the first after it, and to others two weeks later", async () => {
    const town = openTown("naestved", { tenant: inMonths(1, 3) });
    await town.passes("2027-06-01T00:00:00Z");
    const heard = town.heard();
    // New Year's Day is a Friday; Easter is 25 to 29 March; summer time begins on 28 March.
    expect(saysOf(heard, "policy-review")).toEqual([
      ...["2027-01-04T08:", "2027-01-22T08:", "2027-02-01T08:"].map((at) =>
        expect.stringContaining(at),
      ),
      expect.stringMatching(/^2027-02-15T08:.. sune still-open$/),
    ]);
    const risk = saysOf(heard, "risk-assessment");
    expect(risk.map((line) => line.replace(/:\d\d /, ": "))).toEqual([
      "2027-03-01T08: sofie begun",
      "2027-03-24T08: sofie ending",
      "2027-04-01T07: sofie overdue",
      "2027-04-15T07: sune still-open",
    ]);
  });

  test("before and after July, and never in it", async () => {
    const town = openTown("naestved", { tenant: inMonths(6, 7) });
    await town.passes("2027-12-01T00:00:00Z");
    const days = town.heard().map((line) => line.replace(/T.{5}/, ""));
    expect(saysOf(days, "policy-review")).toEqual([
      "2027-06-01 sofie begun",
      "2027-06-23 sofie ending",
      "2027-08-02 sofie overdue",
      "2027-08-16 sune still-open",
    ]);
    expect(saysOf(days, "risk-assessment")).toEqual([
      "2027-06-30 sofie begun",
      "2027-08-02 sofie overdue",
      "2027-08-16 sune still-open",
    ]);
  });

  test("over Christmas, and on a leap day", async () => {
    const town = openTown("naestved", { tenant: inMonths(12, 2) });
    await town.passes("2028-03-02T00:00:00Z");
    const days = town.heard().map((line) => line.replace(/T.{5}/, ""));
    expect(saysOf(days, "policy-review")).toEqual([
      "2027-12-01 sofie begun",
      // The 24th is a day off.
      "2027-12-23 sofie ending",
      "2028-01-03 sofie overdue",
      "2028-01-17 sune still-open",
    ]);
    // 29 February 2028 is a Tuesday: a week before it.
    expect(saysOf(days, "risk-assessment").slice(-3)).toEqual([
      "2028-02-01 sofie begun",
      "2028-02-22 sofie ending",
      "2028-03-01 sofie overdue",
    ]);
  });

  test("nothing in the week of Christmas, though some are at work then", async () => {
    const town = openTown("naestved", { tenant: inMonths(12, 1) });
    await town.passes("2027-11-20T00:00:00Z");
    town.heard();
    await town.jumps("2027-12-28T10:00:00Z");
    expect(town.heard()).toEqual([]);
    await town.passes("2028-01-03T12:00:00Z");
    const days = town.heard().map((line) => line.slice(0, "2028-01-03".length));
    expect(new Set(days)).toEqual(new Set(["2028-01-03"]));
  });

  test("always at work in Copenhagen, also when the office is closed for the night Vogter comes back in", async () => {
    const town = openTown("naestved", { tenant: inMonths(9) });
    await town.passes("2027-08-31T12:00:00Z");
    // Off from August to a Saturday night in September.
    await town.jumps("2027-09-04T23:30:00Z");
    expect(town.heard()).toEqual([]);
    await town.passes("2027-09-06T12:00:00Z");
    expect(town.heard().map((line) => line.slice(0, 13))).toEqual([
      "2027-09-06T07",
      "2027-09-06T07",
    ]);
  });

  test("once, of all that went by while Vogter was away, and nothing in July", async () => {
    const town = openTown("naestved", { tenant: inMonths(2) });
    await town.passes("2027-01-10T00:00:00Z");
    await town.jumps("2027-07-05T10:00:00Z");
    expect(town.heard()).toEqual([]);
    await town.passes("2027-08-20T00:00:00Z");
    expect(town.heard().map((line) => line.replace(/T.{5}/, ""))).toEqual([
      ...["2027-08-02 sofie risk-assessment overdue", "2027-08-02 sofie policy-review overdue"],
      ...["2027-08-16 sune risk-assessment still-open", "2027-08-16 sune policy-review still-open"],
    ]);
  });

  test("no more once it is done; from the new month on when it is put off", async () => {
    const town = openTown("naestved", { tenant: inMonths(2, 3) });
    await town.passes("2027-02-10T00:00:00Z");
    town.heard();
    expect(outcome(await town.does("sofie", "2027.policy-review", done("2027-02-09")))).toBe(
      "done",
    );
    expect(outcome(await town.does("sofie", "2027.risk-assessment", defer("2027-05")))).toBe(
      "open",
    );
    await town.passes("2027-05-04T00:00:00Z");
    expect(town.heard().map((line) => line.replace(/T.{5}/, ""))).toEqual([
      "2027-05-03 sofie risk-assessment begun",
    ]);
  });

  test("looked at twice, it says nothing twice", async () => {
    const town = openTown("faxe");
    await town.passes("2027-01-05T00:00:00Z");
    expect(town.heard()).toHaveLength(1);
    await town.opens();
    await town.looks();
    await town.opens();
    expect(town.heard()).toEqual([]);
  });
});

describe("when Vogter begins in mid-year", () => {
  test("what was before is shown as that, nobody is reminded of it, and it can be reported", async () => {
    const town = openTown("faxe", { now: "2026-11-21T10:00:00Z" });
    await town.opens();
    await town.passes("2026-12-31T00:00:00Z");
    expect(town.heard().map((line) => line.replace(/T.{5}/, ""))).toEqual([
      "2026-11-23 thomas annual-wheel-6 ending",
      "2026-12-01 thomas annual-wheel-6 overdue",
      "2026-12-15 nadia annual-wheel-6 still-open",
    ]);
    const view = await town.view("nadia", 2026);
    expect(view?.rows.filter(({ standing }) => standing === "before")).toHaveLength(7);
    expect(view?.later.map(({ duty, next }) => `${duty.id} ${next}`)).toEqual([
      "systematic-control 2027-05",
    ]);
    const acted = await town.does("nadia", "2026.council-report", done("2026-03-18"));
    expect(outcome(acted)).toBe("done");
  });
});

describe("whom it concerns", () => {
  test("when nobody holds the role, whoever stands in is told, and said why", async () => {
    const faxe = tenantOf("faxe");
    const people = faxe.people.map((one) =>
      one.id === "thomas" ? { ...one, roles: ["director"] } : one,
    );
    const town = openTown("faxe", { tenant: { ...faxe, people } });
    await town.passes("2027-01-05T00:00:00Z");
    expect(town.heard()[0]).toContain("nadia annual-wheel-1 begun");
  });

  test("when none of them can be reached, the coordinator hears it once", async () => {
    const town = openTown("naestved", { tenant: inMonths(1, 6) });
    town.unreachable.add("sofie");
    await town.passes("2027-02-02T00:00:00Z");
    expect(town.heard().map((line) => line.slice(17))).toEqual(["sune policy-review unreached"]);
    expect((await town.get("2027.policy-review")).unreached).toEqual(["sofie"]);
  });
});
