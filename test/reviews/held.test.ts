import { describe, expect, test } from "vitest";
import { auditEntries } from "../../src/store/audit.ts";
import { held, ID, inMarch, outcome } from "./hands.ts";

describe("a meeting that was held", () => {
  test("is reported by the leader with date, topics, number and follow-ups, and then it is quiet", async () => {
    const town = await inMarch();
    const acted = await town.does("peter", ID, held("2026-03-11", { followUps: "Ny skærmlås" }));
    expect(acted).toMatchObject({
      review: {
        state: {
          ...{ is: "held", on: "2026-03-11", present: 14, topics: "Adgangskoder" },
          ...{ followUps: "Ny skærmlås", by: "peter", late: false },
        },
      },
    });
    await town.passes("2026-06-30");
    expect(town.heard().filter((one) => one.includes("dagplejen"))).toEqual([]);
  });

  test.each([
    ["rikke, who leads the leader and stands in for him", "rikke", "held"],
    ["a colleague", "mette", "unknown"],
    ["the data protection officer, who sees it", "nadia", "not-theirs"],
    ["somebody whom the file does not name", "aad:1", "unknown"],
  ])("may be reported by the right people: %s", async (_, person, what) => {
    const town = await inMarch();
    expect(outcome(await town.does(person, ID, held("2026-03-11")))).toBe(what);
  });

  test.each([
    ["to come", "2026-03-13", "day-to-come"],
    ["before the period", "2025-12-31", "before-period"],
    ["today", "2026-03-12", "held"],
    ["the period's first day", "2026-01-01", "held"],
  ])("on a day %s", async (_, day, what) => {
    const town = await inMarch();
    expect(outcome(await town.does("peter", ID, held(day)))).toBe(what);
  });

  test("is reported once; a second report hears who gave the first", async () => {
    const town = await inMarch();
    await town.does("peter", ID, held("2026-03-11"));
    const again = await town.does("rikke", ID, held("2026-03-10"));
    expect(again).toMatchObject({
      ...{ outcome: "refused", because: "already-held", review: { state: { by: "peter" } } },
    });
  });

  test("of two at once the first counts", async () => {
    const town = await inMarch();
    const both = await Promise.all([
      town.does("peter", ID, held("2026-03-11")),
      town.does("rikke", ID, held("2026-03-10")),
    ]);
    expect(both.map(outcome).sort()).toEqual(["already-held", "held"]);
  });

  test("after the period it is late, and still counts", async () => {
    const town = await inMarch();
    await town.passes("2026-08-20");
    expect(outcome(await town.does("peter", ID, held("2026-08-19")))).toBe("held");
    expect((await town.get(ID)).state).toMatchObject({ late: true });
    const other = "2026-H1 boern";
    expect(outcome(await town.does("rikke", other, held("2026-06-30")))).toBe("held");
    expect((await town.get(other)).state).toMatchObject({ late: false });
  });
});

describe("what was said is corrected", () => {
  const wrong = { why: "Forkert dato" };

  test("with what it said before, and by whom", async () => {
    const town = await inMarch();
    await town.does("peter", ID, held("2026-03-11"));
    const { do: _, ...meeting } = held("2026-03-10", { present: 9 });
    await town.does("rikke", ID, { do: "correct", ...wrong, ...meeting });
    const { state, log } = await town.get(ID);
    expect(state).toMatchObject({ on: "2026-03-10", present: 9, by: "peter" });
    expect(log.at(-1)).toMatchObject({
      ...{ did: "corrected", by: "rikke", why: "Forkert dato" },
      was: { on: "2026-03-11", present: 14, by: "peter" },
    });
  });

  test("undone, it is open again and comes to mind again", async () => {
    const town = await inMarch();
    await town.does("peter", ID, held("2026-03-11"));
    expect(outcome(await town.does("peter", ID, { do: "undo", why: "Aflyst" }))).toBe("open");
    await town.passes("2026-04-08");
    expect(town.heard()).toContain("2026-04-07 peter reminder: dagplejen");
  });

  test("not what was not held, and not to a day to come", async () => {
    const town = await inMarch();
    expect(outcome(await town.does("peter", ID, { do: "undo", ...wrong }))).toBe("not-held");
    await town.does("peter", ID, held("2026-03-11"));
    const { do: _, ...meeting } = held("2026-05-10");
    const acted = await town.does("peter", ID, { do: "correct", ...wrong, ...meeting });
    expect(outcome(acted)).toBe("day-to-come");
  });

  test("who did what, and who tried what is not theirs, is in the audit log, without a word of theirs", async () => {
    const town = await inMarch();
    await town.does("nadia", ID, held("2026-03-11"));
    await town.does("peter", ID, held("2026-03-11"));
    await town.does("peter", ID, { do: "undo", why: "Hemmelig grund" });
    const entries = await town.run((tx) =>
      tx.find(auditEntries, "seq", { tenant: "faxe", limit: 1_000 }),
    );
    const actions = entries
      .map(({ value }) => value.action)
      .filter((one) => one !== "review.opened");
    expect(actions).toEqual(["review.refused", "review.held", "review.undone"]);
    expect(JSON.stringify(entries)).not.toContain("Hemmelig");
    expect(JSON.stringify(entries)).not.toContain("Adgangskoder");
  });
});
