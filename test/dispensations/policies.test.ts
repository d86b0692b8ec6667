import { describe, expect, test } from "vitest";
import { assess, grant, openTown, outcome, reject } from "./town.ts";

describe("Faxe: the data protection officer assesses, a specialist director decides", () => {
  test("in that order, and each hears of it in their turn", async () => {
    const town = openTown("faxe");
    const number = await town.asked("mette");
    expect(number).toBe("DIS-2026-0001");
    expect(town.heard()).toEqual(["nadia yours"]);
    expect(outcome(await town.does("gunnar", number, grant()))).toBe("not-now");
    expect(outcome(await town.does("nadia", number, assess()))).toBe("requested");
    expect(town.heard()).toEqual(["thomas yours", "gunnar yours"]);
    expect(
      outcome(await town.does("gunnar", number, grant({ conditions: "Kun i køkkenet" }))),
    ).toBe("granted");
    expect(town.heard()).toEqual(["mette decided"]);
    expect((await town.get(number)).parts).toMatchObject([
      { gave: "opinion", do: "assess", role: "dpo", by: "nadia" },
      { gave: "grant", role: "specialistDirectors", by: "gunnar", conditions: "Kun i køkkenet" },
    ]);
  });

  test("the data protection officer never decides (GDPR art. 38(6))", async () => {
    const town = openTown("faxe");
    const number = await town.asked("mette");
    expect(outcome(await town.does("nadia", number, grant()))).toBe("dpo");
    await town.does("nadia", number, assess());
    expect(outcome(await town.does("nadia", number, grant()))).toBe("gave-part");
    expect(outcome(await town.does("thomas", number, reject))).toBe("rejected");
  });

  test("an assessment against it leaves the decision to the director", async () => {
    const town = openTown("faxe");
    const number = await town.asked("mette");
    const against = { ...assess("Det kan løses billigere"), opinion: "against" as const };
    await town.does("nadia", number, against);
    expect(outcome(await town.does("gunnar", number, grant()))).toBe("granted");
  });
});

describe("Halsnæs: the security officer recommends, the management group decides by its chair", () => {
  test("in that order, with who took part", async () => {
    const town = openTown("halsnaes");
    const clause = { kind: "clause", clause: "overtraedelse/1", heading: "Overtrædelse" } as const;
    const number = await town.asked("laila", { requirement: clause });
    expect(town.heard()).toEqual(["anders yours"]);
    await town.does("anders", number, assess());
    expect(town.heard()).toEqual(["birthe yours"]);
    expect(outcome(await town.does("steen", number, grant()))).toBe("not-theirs");
    expect(outcome(await town.does("birthe", number, grant()))).toBe("nobody-took-part");
    const both = { tookPart: ["birthe", "steen"] };
    expect(outcome(await town.does("birthe", number, grant(both)))).toBe("granted");
    expect((await town.get(number)).parts).toMatchObject([
      { do: "recommend", role: "securityOfficer" },
      { role: "managementGroup", together: { tookPart: ["birthe", "steen"], steppedAside: [] } },
    ]);
  });
});

describe("Næstved: the committee's chair decides", () => {
  test("alone, and nothing without alternative measures, documentation and an end", async () => {
    const town = openTown("naestved");
    for (const field of ["measures", "documentation", "to"] as const)
      expect(await town.asks("amina", { [field]: undefined })).toEqual({
        ...{ outcome: "refused", because: "incomplete" },
      });
    const number = await town.asked("amina");
    expect(town.heard()).toEqual(["hans yours"]);
    expect(outcome(await town.does("hans", number, grant()))).toBe("granted");
    expect((await town.get(number)).parts).toMatchObject([{ role: "committeeChair", by: "hans" }]);
  });
});

describe("Kalundborg 2023: the committee decides, recorded by its chair", () => {
  test("all of it hears of a request, and the one who has an interest steps aside", async () => {
    const town = openTown("kalundborg");
    const number = await town.asked("omar");
    const [first, ...others] = town.heard();
    expect(first).toBe("karen yours");
    expect(others.sort()).toEqual(
      ["ejnar", "inger", "lone", "tove"].map((one) => `${one} received`),
    );
    const all = { tookPart: ["karen", "inger", "omar", "tove"] };
    expect(outcome(await town.does("karen", number, grant(all)))).toBe("interested-took-part");
    const stranger = { tookPart: ["karen", "viggo"] };
    expect(outcome(await town.does("karen", number, grant(stranger)))).toBe("not-a-member");
    const rest = { tookPart: ["inger", "tove"], steppedAside: ["ejnar"] };
    expect(outcome(await town.does("karen", number, grant(rest)))).toBe("granted");
    expect((await town.get(number)).parts[0]?.together).toEqual({
      tookPart: ["karen", "inger", "tove"],
      steppedAside: ["omar", "ejnar"],
    });
  });

  test("who stepped aside did not take part", async () => {
    const town = openTown("kalundborg");
    const number = await town.asked("ida");
    const both = { tookPart: ["tove"], steppedAside: ["tove"] };
    expect(outcome(await town.does("karen", number, grant(both)))).toBe("interested-took-part");
  });
});
