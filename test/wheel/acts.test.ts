import { describe, expect, test } from "vitest";
import { auditEntries } from "../../src/store/audit.ts";
import { FORGOTTEN } from "../../src/store/people-in-fields.ts";
import { tasks } from "../../src/wheel/kind.ts";
import { isOverLimit, standingOn } from "../../src/wheel/standing.ts";
import { tenantOf } from "../demo.ts";
import { defer, done, openTown, outcome } from "./town.ts";

/** Faxe in the middle of March 2027. */
async function inMarch() {
  const town = openTown("faxe");
  await town.passes("2027-03-15T10:00:00Z");
  town.heard();
  return town;
}

const REPORT = "2027.council-report";

describe("who may do what", () => {
  test("whose it is and the coordinator act, others see it or do not know of it", async () => {
    const town = await inMarch();
    const act = done("2027-03-10");
    expect(outcome(await town.does("mette", REPORT, act))).toBe("unknown");
    expect(outcome(await town.does("thomas", REPORT, act))).toBe("not-theirs");
    expect(outcome(await town.does("nadia", "2027.annual-wheel-1", act))).toBe("not-theirs");
    expect(outcome(await town.does("nadia", REPORT, act))).toBe("done");
    const naestved = openTown("naestved");
    await naestved.passes("2027-03-15T10:00:00Z");
    const risk = "2027.risk-assessment";
    expect(outcome(await naestved.does("hans", risk, done("2027-03-01")))).toBe("not-theirs");
    expect(outcome(await naestved.does("sofie", risk, done("2027-03-01")))).toBe("done");
  });

  test("each sees their own, and the management and the data protection officer all", async () => {
    const town = await inMarch();
    const seen = async (person: string) => (await town.view(person, 2027))?.rows.length;
    expect(await seen("nadia")).toBe(9);
    expect(await seen("gunnar")).toBe(9);
    for (const person of ["mette", "peter", "sanne", "nobody"])
      expect(await seen(person), person).toBeUndefined();
  });

  test("whoever got the role in the meantime has it, and whoever lost it has not", async () => {
    const town = await inMarch();
    const faxe = tenantOf("faxe");
    const people = faxe.people.map((one) => {
      if (one.id === "nadia") return { ...one, roles: ["employee"] };
      return one.id === "asger" ? { ...one, roles: [...one.roles, "dpo"] } : one;
    });
    town.becomes({ ...faxe, people });
    expect(outcome(await town.does("nadia", REPORT, done("2027-03-10")))).toBe("unknown");
    expect(outcome(await town.does("asger", REPORT, done("2027-03-10")))).toBe("done");
  });
});

describe("done", () => {
  test("on a day that counts for this time, once, with a note and where it is found", async () => {
    const town = await inMarch();
    const does = (on: string) => town.does("nadia", REPORT, done(on));
    expect(outcome(await does("2027-03-16"))).toBe("day-to-come");
    expect(outcome(await does("2026-12-31"))).toBe("too-early");
    const evidence = "Sag 27/1234";
    const act = { ...done("2027-03-15", "Forelagt Byrådet"), evidence };
    expect(outcome(await town.does("nadia", REPORT, act))).toBe("done");
    expect(outcome(await does("2027-03-15"))).toBe("already-done");
    expect(outcome(await town.does("nadia", REPORT, defer("2027-05")))).toBe("already-done");
    expect((await town.get(REPORT)).state).toMatchObject({
      ...{ on: "2027-03-15", note: "Forelagt Byrådet", evidence, by: "nadia" },
    });
  });

  test("corrected and opened again with why, which stays to be seen", async () => {
    const town = await inMarch();
    const correct = { ...done("2027-03-11"), do: "correct", why: "Forkert dag" } as const;
    const reopen = { do: "reopen", why: "Det var sidste års" } as const;
    expect(outcome(await town.does("nadia", REPORT, correct))).toBe("not-done");
    expect(outcome(await town.does("nadia", REPORT, reopen))).toBe("not-done");
    await town.does("nadia", REPORT, done("2027-03-10"));
    expect(outcome(await town.does("nadia", REPORT, correct))).toBe("done");
    expect(outcome(await town.does("nadia", REPORT, reopen))).toBe("open");
    const task = await town.get(REPORT);
    expect(task.log.map(({ did, why }) => `${did} ${why ?? ""}`).slice(-3)).toEqual([
      ...["done ", "corrected Forkert dag", "reopened Det var sidste års"],
    ]);
    expect(standingOn(task, "2027-03-15")).toBe("due");
    await town.passes("2027-04-20T00:00:00Z");
    // Asger is beside the data protection officer nothing of the wheel's: nobody else is told.
    expect(town.heard().filter((line) => line.includes("council-report"))).toEqual([
      expect.stringContaining("2027-03-24"),
      expect.stringContaining("2027-04-01"),
    ]);
  });
});

describe("put off", () => {
  test("to a later month, before it comes round again", async () => {
    const town = await inMarch();
    const to = (month: string) => town.does("nadia", REPORT, defer(month));
    expect(outcome(await to("2027-03"))).toBe("not-later");
    expect(outcome(await to("2027-02"))).toBe("not-later");
    expect(outcome(await to("2028-03"))).toBe("next-time");
    expect(outcome(await to("2027-09"))).toBe("open");
    const task = await town.get(REPORT);
    expect(standingOn(task, "2027-03-15")).toBe("deferred");
    expect(isOverLimit(task, "2027-03-15")).toBe(false);
    expect(outcome(await to("2028-02"))).toBe("open");
    expect(isOverLimit(await town.get(REPORT), "2027-03-15")).toBe(true);
  });

  test("past its length it is over the policy's limit, and is shown in the year it is put off to", async () => {
    const town = openTown("faxe");
    await town.passes("2027-05-10T10:00:00Z");
    const control = "2027.systematic-control";
    expect(outcome(await town.does("nadia", control, defer("2028-02")))).toBe("open");
    const task = await town.get(control);
    expect(isOverLimit(task, "2027-05-10")).toBe(true);
    expect(
      (await town.view("nadia", 2027))?.rows.find((row) => row.duty.id === "systematic-control"),
    ).toMatchObject({
      ...{ month: "2028-02", standing: "deferred" },
    });
    await town.passes("2028-02-02T10:00:00Z");
    const earlier = (await town.view("nadia", 2028))?.earlier ?? [];
    expect(earlier.find(({ duty }) => duty.id === "systematic-control")).toMatchObject({
      ...{ month: "2028-02", standing: "due" },
    });
    expect(earlier.filter(({ standing }) => standing === "overdue")).toHaveLength(8);
  });

  test("what was done late counts from the day it was done", async () => {
    const town = openTown("faxe");
    await town.passes("2027-11-10T10:00:00Z");
    await town.does("nadia", "2027.systematic-control", done("2027-02-10"));
    await town.passes("2029-01-02T10:00:00Z");
    expect((await town.get("2029.systematic-control")).limit).toBe("2029-02-10");
  });
});

test("what is tried and done is written down, without anybody's words", async () => {
  const town = await inMarch();
  await town.does("thomas", REPORT, done("2027-03-10", "Hemmelig note"));
  await town.does("nadia", REPORT, defer("2027-04", "Hemmelig grund"));
  await town.does("nadia", REPORT, done("2027-03-10", "Hemmelig note"));
  const log = await town.run((tx) => tx.find(auditEntries, "seq", { tenant: "faxe" }));
  expect(log.map(({ value }) => `${value.action} ${value.subject.id}`)).toEqual([
    `wheel.refused ${REPORT}`,
    `wheel.deferred ${REPORT}`,
    `wheel.done ${REPORT}`,
  ]);
  expect(JSON.stringify(log)).not.toContain("Hemmelig");
});

test("it names nobody who was forgotten, and stays for five years after it was done", async () => {
  const town = await inMarch();
  await town.does("nadia", REPORT, defer("2027-04"));
  await town.does("nadia", REPORT, done("2027-03-10"));
  const before = await town.get(REPORT);
  expect(tasks.people?.in(before, REPORT)).toEqual(["nadia"]);
  const after = tasks.people?.forget(before, "nadia");
  expect(after?.state).toMatchObject({ by: FORGOTTEN, note: "Gennemført" });
  expect(tasks.schema.safeParse(after).success).toBe(true);
  expect(tasks.keep?.from(before)).toBe("2027-03-15T10:00:00.000Z");
  expect(tasks.keep?.from(await town.get("2027.annual-wheel-1"))).toBeUndefined();
});

describe("when the municipality changes", () => {
  test("a month that it chooses counts at once for what has not begun", async () => {
    const town = await inMarch();
    const annualWheel = [
      { duty: "annual-wheel-6", month: 12 },
      { duty: "annual-wheel-1", month: 8 },
    ];
    town.becomes({ ...tenantOf("faxe"), annualWheel });
    await town.opens();
    await town.opens();
    expect((await town.get("2027.annual-wheel-6")).month).toBe("2027-12");
    expect((await town.get("2027.annual-wheel-1")).month).toBe("2027-01");
    await town.passes("2027-12-02T00:00:00Z");
    const heard = town.heard().filter((line) => line.includes("annual-wheel-6"));
    expect(heard.map((line) => line.slice(0, 10))).toEqual(["2027-12-01"]);
  });

  test("what a newer policy does not want ends, and what was done stays", async () => {
    const town = await inMarch();
    await town.does("nadia", REPORT, done("2027-03-10"));
    town.becomes({ ...tenantOf("faxe"), policies: ["naestved"] });
    await town.opens();
    const states = new Map((await town.all()).map(({ duty, state }) => [duty, state.is]));
    expect(states.get("council-report")).toBe("done");
    expect(states.get("annual-wheel-6")).toBe("ended");
    expect(states.get("risk-assessment")).toBe("open");
    expect(outcome(await town.does("nadia", "2027.annual-wheel-6", done("2027-03-10")))).toBe(
      "ended",
    );
  });
});
