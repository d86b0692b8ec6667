import { describe, expect, test } from "vitest";
import { auditEntries } from "../../src/store/audit.ts";
import { tenantOf } from "../demo.ts";
import { held, withLeader, withUnits } from "./hands.ts";
import { openTown } from "./town.ts";

const FAXE = tenantOf("faxe");
const ID = "2026-H1 dagplejen";

/** What was said of a unit. */
function of(unit: string, heard: readonly string[]): string[] {
  return heard.filter((one) => one.split(": ")[1]?.split(" ").includes(unit));
}

describe("a year in which nobody does anything", () => {
  test("is four reminders, then whoever is above, then the coordinator, and silence", async () => {
    const town = openTown("faxe");
    await town.passes("2026-08-30");
    expect(of("dagplejen", town.heard())).toEqual([
      "2026-03-02 peter reminder: dagplejen",
      "2026-04-07 peter reminder: dagplejen",
      "2026-05-07 peter reminder: dagplejen",
      "2026-06-09 peter reminder: dagplejen",
      "2026-08-03 rikke overdue above: dagplejen",
      "2026-08-17 nadia overdue coordinator: boern dagplejen direktionen direktionssekretariatet hr-oekonomi-it it-servicedesk",
    ]);
  });

  test("says the first time that it is the first", async () => {
    const town = openTown("faxe");
    await town.passes("2026-05-01");
    const tellings = town.told
      .filter(({ person }) => person === "peter")
      .map(({ telling }) => telling);
    expect(tellings).toEqual([
      { why: "reminder", isFirst: true },
      { why: "reminder", isFirst: false },
    ]);
  });

  test("tells whoever is above of all their units in one message", async () => {
    const town = openTown("faxe");
    await town.passes("2026-08-04");
    const above = town.told.filter(
      ({ person, telling }) => person === "thomas" && telling.why === "overdue",
    );
    expect(above.map(({ units }) => units)).toEqual([
      ["boern", "direktionssekretariatet", "hr-oekonomi-it"],
    ]);
  });

  test("leaves a trace of who was told in the audit log", async () => {
    const town = openTown("faxe");
    await town.passes("2026-08-20");
    const entries = await town.run((tx) =>
      tx.find(auditEntries, "seq", { tenant: "faxe", limit: 1_000 }),
    );
    const escalated = entries.filter(({ value }) => value.action === "review.escalated");
    // Of six units five have somebody above, and the coordinator hears of all.
    expect(escalated.length).toBe(11);
  });

  test("where the policy says nothing it is the same, by Vogter's default", async () => {
    const town = openTown("kalundborg");
    await town.passes("2026-03-03");
    expect((await town.all()).map(({ basis }) => basis.by)).toEqual(Array(4).fill("default"));
    expect(town.heard().length).toBe(4);
  });
});

describe("which units take part", () => {
  test("those with a leader: the council has none", async () => {
    const town = openTown("faxe");
    await town.passes("2026-01-02");
    expect((await town.all()).map(({ unit }) => unit)).toEqual([
      ...[
        "boern",
        "dagplejen",
        "direktionen",
        "direktionssekretariatet",
        "hr-oekonomi-it",
        "it-servicedesk",
      ],
    ]);
  });

  const NEW = { id: "skole", name: "Skolen", parent: "boern", leader: "mette" };
  const withNew = withUnits(FAXE, (units) => [...units, NEW]);

  test.each([
    ["2026-05-06", true],
    ["2026-05-07", false],
  ])("a unit that begins on %s takes part in that period: %s", async (day, takesPart) => {
    const town = openTown("faxe");
    await town.passes(new Date(`${day}T00:30:00Z`));
    town.becomes(withNew);
    await town.passes(day);
    const all = await town.all();
    expect(all.some(({ unit }) => unit === "skole")).toBe(takesPart);
  });

  test("a period that Vogter was off for has none afterwards", async () => {
    const town = openTown("faxe");
    await town.jumps("2026-06-01");
    expect(await town.all()).toEqual([]);
    await town.passes("2026-07-01");
    expect((await town.all()).map(({ period }) => period.id)).toEqual(Array(6).fill("2026-H2"));
  });

  test("planned twice, or after a restart, there is one of each", async () => {
    const town = openTown("faxe");
    await town.jumps("2026-02-01");
    await town.jumps("2026-02-01");
    expect((await town.all()).length).toBe(6);
    await town.passes("2026-03-03");
    expect(of("dagplejen", town.heard())).toEqual(["2026-03-02 peter reminder: dagplejen"]);
  });

  test("a unit that was taken out of the file and put back goes on", async () => {
    const town = openTown("faxe");
    await town.passes("2026-03-12");
    town.becomes(withUnits(FAXE, (units) => units.filter(({ id }) => id !== "dagplejen")));
    await town.passes("2026-03-13");
    expect((await town.get(ID)).state.is).toBe("ended");
    town.becomes(FAXE);
    await town.passes("2026-04-08");
    expect(await town.get(ID)).toMatchObject({ state: { is: "open" }, reminders: 2 });
  });
});

describe("several units with one person", () => {
  test("are one message, and each is done by itself", async () => {
    const town = openTown("faxe", { tenant: withLeader(FAXE, "it-servicedesk", "erik") });
    await town.passes("2026-03-03");
    const told = () => town.heard().filter((one) => one.includes("erik"));
    expect(told()).toEqual(["2026-03-02 erik reminder: hr-oekonomi-it it-servicedesk"]);
    await town.does("erik", "2026-H1 it-servicedesk", held("2026-03-02"));
    await town.passes("2026-04-08");
    expect(told()).toEqual(["2026-04-07 erik reminder: hr-oekonomi-it"]);
  });

  test("whoever leads the unit above as well is passed over: the next above hears", async () => {
    const tenant = withLeader(FAXE, "it-servicedesk", "erik");
    const town = openTown("faxe", { tenant });
    await town.passes("2026-08-04");
    expect(of("it-servicedesk", town.heard()).slice(-1)).toEqual([
      "2026-08-03 thomas overdue above: boern direktionssekretariatet hr-oekonomi-it it-servicedesk",
    ]);
  });
});

describe("when Vogter was off", () => {
  test("what was missed is said once, at a decent hour", async () => {
    const town = openTown("faxe");
    await town.passes("2026-02-28");
    await town.jumps(new Date("2026-05-09T20:00:00Z"));
    expect(town.heard()).toEqual([]);
    await town.passes("2026-05-20");
    expect(of("dagplejen", town.heard())).toEqual(["2026-05-11 peter reminder: dagplejen"]);
  });

  test("over the end of a period: no reminder of what is over, but whoever is above hears", async () => {
    const town = openTown("faxe");
    await town.passes("2026-06-01");
    town.heard();
    await town.jumps("2026-08-06");
    await town.passes("2026-08-07");
    expect(of("dagplejen", town.heard())).toEqual(["2026-08-07 rikke overdue above: dagplejen"]);
  });
});

test("a rhythm that becomes another one in mid-year lets the running period end first", async () => {
  const town = openTown("faxe");
  await town.passes("2026-02-01");
  town.becomes({ ...FAXE, policies: ["naestved"] });
  await town.passes("2026-02-10");
  expect((await town.all()).map(({ basis }) => basis.by)).toEqual(Array(6).fill("policy"));
  await town.passes("2026-07-02");
  const autumn = (await town.all()).filter(({ period }) => period.id === "2026-H2");
  expect(autumn.map(({ basis }) => basis.by)).toEqual(Array(6).fill("default"));
});
