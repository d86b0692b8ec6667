import { describe, expect, test } from "vitest";
import type { Tenant } from "../../src/people/index.ts";
import { tenantOf } from "../demo.ts";
import { held, outcome, withLeader, withUnits } from "./hands.ts";
import { openTown } from "./town.ts";

const FAXE = tenantOf("faxe");
const ID = "2026-H1 dagplejen";

/** What was said of a unit. */
function of(unit: string, heard: readonly string[]): string[] {
  return heard.filter((one) => one.split(": ")[1]?.split(" ").includes(unit));
}

describe("a leader who starts or leaves", () => {
  test("before the first reminder: the new one has it at its time", async () => {
    const town = openTown("faxe");
    await town.passes("2026-02-01");
    town.becomes(withLeader(FAXE, "dagplejen", "mette"));
    await town.passes("2026-03-03");
    expect(of("dagplejen", town.heard())).toEqual(["2026-03-02 mette reminder: dagplejen"]);
    expect(town.told).toEqual([]);
  });

  test("after it: the new one is told where it stands the next morning, and that counts", async () => {
    const town = openTown("faxe");
    await town.passes("2026-03-14");
    town.heard();
    town.becomes(withLeader(FAXE, "dagplejen", "mette"));
    await town.passes("2026-06-30");
    expect(of("dagplejen", town.heard())).toEqual([
      "2026-03-16 mette new-leader: dagplejen",
      "2026-05-07 mette reminder: dagplejen",
      "2026-06-09 mette reminder: dagplejen",
    ]);
    expect((await town.get(ID)).reminders).toBe(4);
  });

  test("what the old one did stays: a planned meeting is the new one's", async () => {
    const town = openTown("faxe");
    await town.passes("2026-03-14");
    await town.does("peter", ID, { do: "plan", on: "2026-04-16" });
    town.heard();
    town.becomes(withLeader(FAXE, "dagplejen", "mette"));
    await town.passes("2026-04-18");
    expect(of("dagplejen", town.heard())).toEqual([
      "2026-04-09 mette pack: dagplejen",
      "2026-04-17 mette was-it-held: dagplejen",
    ]);
  });

  test("the one who moves to another unit has that one's, and not the old one's", async () => {
    const town = openTown("faxe");
    await town.passes("2026-03-14");
    town.heard();
    const moved = withLeader(withLeader(FAXE, "dagplejen", "mette"), "it-servicedesk", "peter");
    town.becomes(moved);
    await town.passes("2026-04-08");
    expect(town.heard().filter((one) => one.includes("peter"))).toEqual([
      "2026-03-16 peter new-leader: it-servicedesk",
    ]);
  });

  test("vacant: the nearest leader above is told so, is reminded, and may hold it", async () => {
    const town = openTown("faxe");
    await town.passes("2026-03-14");
    town.heard();
    town.becomes(withLeader(FAXE, "dagplejen", undefined));
    await town.passes("2026-05-08");
    expect(of("dagplejen", town.heard())).toEqual([
      "2026-03-16 rikke vacant: dagplejen",
      "2026-05-07 rikke reminder: boern dagplejen",
    ]);
    expect(outcome(await town.does("rikke", ID, held("2026-05-08")))).toBe("held");
    await town.passes("2026-07-02");
    expect(await town.get("2026-H2 dagplejen")).toMatchObject({ leader: "rikke" });
  });

  test("vacant, with nobody above: the coordinator is told", async () => {
    const town = openTown("faxe");
    await town.passes("2026-03-14");
    town.heard();
    town.becomes(withLeader(FAXE, "direktionen", undefined));
    await town.passes("2026-04-08");
    expect(of("direktionen", town.heard())).toEqual(["2026-03-16 nadia vacant: direktionen"]);
  });
});

describe("units that merge", () => {
  const merged = withUnits(FAXE, (units): Tenant["units"] => [
    ...units.filter(({ id }) => id !== "dagplejen" && id !== "it-servicedesk"),
    {
      id: "nyt",
      name: "Det nye",
      parent: "boern",
      leader: "peter",
      replaces: ["dagplejen", "it-servicedesk"],
    },
  ]);

  test("when both had held theirs, the new one has too, and it is seen by whom", async () => {
    const town = openTown("faxe");
    await town.passes("2026-03-10");
    await town.does("peter", ID, held("2026-03-05", { topics: "Mail" }));
    await town.does("sanne", "2026-H1 it-servicedesk", held("2026-03-06", { present: 6 }));
    town.heard();
    town.becomes(merged);
    await town.passes("2026-06-30");
    expect(of("nyt", town.heard())).toEqual([]);
    expect((await town.get("2026-H1 nyt")).state).toEqual({
      ...{ is: "held", on: "2026-03-06", present: 20, topics: "Mail\nAdgangskoder", followUps: "" },
      ...{
        by: "sanne",
        at: expect.any(String),
        late: false,
        heldIn: ["dagplejen", "it-servicedesk"],
      },
    });
  });

  test("when one had not, it is the new one's to do, and who was reminded is not reminded more often", async () => {
    const town = openTown("faxe");
    await town.passes("2026-04-08");
    await town.does("peter", ID, held("2026-04-07"));
    town.heard();
    town.becomes(merged);
    await town.passes("2026-06-30");
    expect((await town.get("2026-H1 it-servicedesk")).state).toMatchObject({
      is: "ended",
      into: "nyt",
    });
    expect((await town.get(ID)).state.is).toBe("held");
    expect(of("nyt", town.heard())).toEqual([
      "2026-04-09 peter new-leader: nyt",
      "2026-06-09 peter reminder: nyt",
    ]);
  });

  test("after the period, whoever is above the unit that took its place hears what was not held", async () => {
    const town = openTown("faxe");
    await town.passes("2026-07-10");
    town.heard();
    town.becomes(merged);
    await town.passes("2026-08-04");
    expect(of("dagplejen", town.heard())).toEqual([
      "2026-08-03 rikke overdue above: dagplejen it-servicedesk",
    ]);
  });

  test("after the period, what was not held is still told to the coordinator", async () => {
    const town = openTown("faxe");
    await town.passes("2026-08-05");
    town.becomes(merged);
    await town.passes("2026-08-18");
    expect(of("dagplejen", town.heard()).slice(-1)[0]).toContain(
      "2026-08-17 nadia overdue coordinator",
    );
    expect((await town.get(ID)).state.is).toBe("open");
  });
});

describe("somebody who cannot be reached", () => {
  test("is seen on the review, and the coordinator hears once, the others above by the register", async () => {
    const town = openTown("faxe", { tenant: withLeader(FAXE, "it-servicedesk", "erik") });
    town.unreachable.add("erik");
    await town.passes("2026-06-30");
    expect(town.heard().filter((one) => one.includes("unreached"))).toEqual([
      "2026-03-02 nadia unreached: hr-oekonomi-it it-servicedesk",
    ]);
    expect(await town.get("2026-H1 it-servicedesk")).toMatchObject({
      unreached: ["erik"],
      reminders: 4,
    });
  });

  test("when a message did not arrive after all, of all their units, and once", async () => {
    const town = openTown("faxe", { tenant: withLeader(FAXE, "it-servicedesk", "erik") });
    await town.passes("2026-03-02");
    town.heard();
    await town.notReached("2026-H1 hr-oekonomi-it", "erik");
    await town.notReached("2026-H1 hr-oekonomi-it", "erik");
    await town.passes("2026-03-10");
    expect(town.heard()).toEqual(["2026-03-03 nadia unreached: hr-oekonomi-it it-servicedesk"]);
  });

  test("reached again, it is over", async () => {
    const town = openTown("faxe");
    town.unreachable.add("peter");
    await town.passes("2026-03-03");
    expect((await town.get(ID)).unreached).toEqual(["peter"]);
    town.unreachable.clear();
    await town.passes("2026-04-08");
    expect((await town.get(ID)).unreached).toEqual([]);
  });
});
