import { describe, expect, test } from "vitest";
import {
  allDispensations,
  figuresOf,
  filtered,
  inForceFor,
  register,
  registerTable,
  requestedBy,
  see,
  waitingFor,
} from "../../src/dispensations/index.ts";
import { requirementId } from "../../src/dispensations/register/filter.ts";
import { auditEntries } from "../../src/store/audit.ts";
import { grant, openTown, reject } from "./town.ts";

const CLAUSE = { kind: "clause", clause: "overtraedelse/1", heading: "Overtrædelse" } as const;
const all = { tookPart: ["karen"] };

describe("under an answer about its clause", () => {
  test("the unit's members see what is in force, and nobody else in the municipality", async () => {
    const town = openTown("naestved");
    const number = await town.asked("amina", { requirement: CLAUSE, to: "2026-06-30" });
    const seenBy = async (person: string) => {
      const found = await town.run((tx) =>
        inForceFor(tx, town.desk(), town.someone(person), {
          ...{ policy: "naestved", clause: CLAUSE.clause },
        }),
      );
      return found.map((one) => one.number);
    };
    expect(await seenBy("amina")).toEqual([]);
    await town.does("hans", number, grant());
    expect(await seenBy("amina")).toEqual([]);
    await town.jumps("2026-04-01T00:00:00Z");
    for (const person of ["amina", "bjarne", "marie"])
      expect(await seenBy(person)).toEqual([number]);
    for (const person of ["hans", "gitte", "aad:stranger"])
      expect(await seenBy(person)).toEqual([]);
    await town.jumps("2026-06-30T21:59:00Z");
    expect(await seenBy("amina")).toEqual([number]);
    await town.jumps("2026-06-30T22:00:00Z");
    expect(await seenBy("amina")).toEqual([]);
  });

  test("nobody sees what was taken back, or is from another clause", async () => {
    const town = openTown("naestved");
    const number = await town.asked("amina", { requirement: CLAUSE, from: "2026-03-01" });
    await town.does("hans", number, grant());
    const from = (clause: string) =>
      town.run((tx) =>
        inForceFor(tx, town.desk(), town.someone("amina"), { policy: "naestved", clause }),
      );
    expect(await from("overtraedelse/2")).toEqual([]);
    expect(await from(CLAUSE.clause)).toHaveLength(1);
    await town.does("hans", number, { do: "revoke", words: "Slut" });
    expect(await from(CLAUSE.clause)).toEqual([]);
  });
});

describe("the register", () => {
  async function filledTown() {
    const town = openTown("kalundborg");
    const [granted, over, rejected, open] = [
      await town.asked("ida", { requirement: { kind: "handbook", reference: "Håndbogen, 4.2" } }),
      await town.asked("ida", { to: "2026-05-31" }),
      await town.asked("ida", { requirement: CLAUSE }),
      await town.asked("jens", { requirement: { kind: "handbook", reference: "HÅNDBOGEN 4.2." } }),
    ];
    await town.does("karen", granted, grant({ ...all, conditions: "=1+1" }));
    await town.does("karen", over, grant(all));
    await town.does("karen", rejected, { ...reject, ...all });
    await town.jumps("2026-06-01T10:00:00Z");
    return { town, granted, over, rejected, open };
  }

  test("is for the chain and those who look after security, and each look is written down", async () => {
    const { town, granted, over, rejected, open } = await filledTown();
    const listed = async (person: string, filter = {}, action: "list" | "export" = "list") =>
      (
        await town.run((tx) => register(tx, town.desk(), town.someone(person), action, filter))
      )?.map((one) => one.number);
    expect(await listed("lone")).toEqual([open, rejected, over, granted]);
    expect(await listed("tove", { standing: "open" })).toEqual([open]);
    expect(await listed("lone", { standing: "live" })).toEqual([granted]);
    expect(await listed("viggo", { standing: "expired" })).toEqual([over]);
    const requirement = requirementId(await town.get(rejected));
    expect(await listed("lone", { requirement })).toEqual([rejected]);
    expect(await listed("ida")).toBeUndefined();
    expect(await listed("jens", {}, "export")).toBeUndefined();
    expect(await listed("lone", {}, "export")).toHaveLength(4);
    const log = await town.run((tx) => tx.find(auditEntries, "seq", { tenant: "kalundborg" }));
    expect(log.slice(-3).map(({ value }) => value.action)).toEqual([
      ...["dispensation.refused", "dispensation.refused", "dispensation.exported"],
    ]);
  });

  test("counts what is granted and to come among what is in force", async () => {
    const town = openTown("kalundborg");
    const number = await town.asked("ida", { from: "2026-09-01" });
    await town.does("karen", number, grant(all));
    const found = await town.run((tx) => allDispensations(tx, "kalundborg"));
    expect(filtered(found, { standing: "live" }, "2026-06-01")).toHaveLength(1);
    expect(filtered(found, { standing: "expired" }, "2027-01-01")).toHaveLength(1);
  });

  test("counts by requirement, however the handbook is written, the most granted first", async () => {
    const { town } = await filledTown();
    const found = await town.run((tx) => allDispensations(tx, "kalundborg"));
    expect(figuresOf(found, "2026-06-01")).toMatchObject([
      { requirement: "håndbogen 4 2", asked: 3, open: 1, granted: 2, live: 1, rejected: 0 },
      { name: "Overtrædelse", asked: 1, granted: 0, rejected: 1 },
    ]);
  });

  test("counts the handbook's rules under the clause that they were asked for under", async () => {
    const town = openTown("naestved");
    const under = { clause: CLAUSE.clause, heading: CLAUSE.heading };
    for (const reference of ["Håndbogen 4.2", "Afsnittet om skærmlås"])
      await town.asked("amina", { requirement: { kind: "handbook", reference, under } });
    const found = await town.run((tx) => allDispensations(tx, "naestved"));
    expect(figuresOf(found, "2026-06-01")).toMatchObject([
      { name: "Overtrædelse", isHandbook: true, asked: 2 },
    ]);
  });

  test("as a table has a row for each, with people's names", async () => {
    const { town, granted } = await filledTown();
    const found = await town.run((tx) => allDispensations(tx, "kalundborg"));
    const setting = { desk: town.desk(), locale: "da", now: town.clock.now() } as const;
    const { titles, rows } = registerTable(found, setting);
    const row = rows.find(([number]) => number === granted) ?? [];
    expect(Object.fromEntries(titles.map((title, i) => [title, row[i]]))).toMatchObject({
      ...{
        Nummer: granted,
        Status: "gælder",
        "Søgt af": "Ida Lærkefryd",
        "Til og med": "2026-12-31",
      },
      ...{ "Afgjort af": "Karen Egeskygge", Betingelser: "=1+1", "Følger efter": undefined },
    });
  });

  test("holds more than are read at once", async () => {
    const town = openTown("naestved");
    for (let i = 0; i < 503; i++) await town.asked("amina");
    const found = await town.run((tx) => allDispensations(tx, "naestved"));
    expect(new Set(found.map((one) => one.number)).size).toBe(503);
    expect(found[0]?.number).toBe("DIS-2026-0503");
  });
});

test("what waits for a person, and what is theirs", async () => {
  const town = openTown("faxe");
  const number = await town.asked("mette");
  const waits = async (person: string) =>
    (await town.run((tx) => waitingFor(tx, town.desk(), town.someone(person)))).map(
      (one) => one.number,
    );
  expect([await waits("nadia"), await waits("gunnar"), await waits("mette")]).toEqual([
    ...[[number], [], []],
  ]);
  await town.does("nadia", number, { do: "ask", words: "Hvor?" });
  expect([await waits("nadia"), await waits("mette")]).toEqual([[], [number]]);
  const other = await town.asked("mette");
  const own = await town.run((tx) => requestedBy(tx, town.desk(), "mette", 5));
  expect(own.map((one) => one.number)).toEqual([other, number]);
});

test("a person opens what is theirs to see, and what is not is not there for them", async () => {
  const town = openTown("faxe");
  const number = await town.asked("mette");
  const opens = async (person: string) =>
    (await town.run((tx) => see(tx, town.desk(), number, town.someone(person)))) !== undefined;
  for (const person of ["mette", "peter", "rikke", "nadia", "gunnar"])
    expect(await opens(person)).toBe(true);
  for (const person of ["sanne", "bodil", "aad:stranger"]) expect(await opens(person)).toBe(false);
});
