import { describe, expect, test } from "vitest";
import { auditEntries } from "../../src/store/audit.ts";
import { tenantOf } from "../demo.ts";
import { assess, grant, openTown, outcome, reject, TEXT, withPeople } from "./town.ts";

describe("nobody judges what is theirs", () => {
  test("a director who asks: the other director decides, and is the only one who is told", async () => {
    const town = openTown("faxe");
    const number = await town.asked("thomas");
    await town.does("nadia", number, assess());
    expect(town.heard()).toEqual(["nadia yours", "gunnar yours"]);
    const tried = await town.does("thomas", number, grant());
    expect(tried).toMatchObject({
      outcome: "refused",
      because: "own",
      sitters: [{ id: "gunnar" }],
    });
    const log = await town.run((tx) => tx.find(auditEntries, "seq", { tenant: "faxe" }));
    expect(log.at(-1)?.value).toMatchObject({
      action: "dispensation.refused",
      subject: { id: number },
      facts: { act: "grant", because: "own" },
    });
  });

  test("a chair who asks: the deputy decides in their place", async () => {
    const town = openTown("naestved");
    const number = await town.asked("hans");
    expect(town.heard()).toEqual(["gitte yours"]);
    expect(outcome(await town.does("hans", number, grant()))).toBe("own");
    expect(outcome(await town.does("gitte", number, grant()))).toBe("granted");
    expect((await town.get(number)).parts[0]).toMatchObject({ by: "gitte", insteadOf: "hans" });
  });

  test("a chair who leads a unit that gains: the deputy decides", async () => {
    const town = openTown("naestved");
    const number = await town.asked("sofie");
    expect(town.heard()).toEqual(["gitte yours"]);
    expect(outcome(await town.does("hans", number, reject))).toBe("unitLeader");
  });

  test("who wrote the text that is renewed has written some of it", async () => {
    const town = openTown("naestved");
    const old = await town.asked("hans", { units: ["sygeplejen"] });
    await town.does("gitte", old, grant());
    const made = await town.asks("bjarne", { units: ["sygeplejen"] }, old);
    if (made.outcome !== "received") throw new Error(made.because);
    expect(made.dispensation.writers).toEqual(["hans"]);
    const { number } = made.dispensation;
    expect(outcome(await town.does("hans", number, grant()))).toBe("writer");
    expect(outcome(await town.does("gitte", number, grant()))).toBe("granted");
  });

  test("a committee's chair who asks: the chair's deputy records it, and the chair steps aside", async () => {
    const town = openTown("kalundborg");
    const number = await town.asked("karen");
    expect(town.heard()[0]).toBe("inger yours");
    await town.does("inger", number, grant({ tookPart: ["tove", "lone"] }));
    expect((await town.get(number)).parts[0]).toMatchObject({
      ...{ by: "inger", insteadOf: "karen" },
      together: { tookPart: ["inger", "tove", "lone"], steppedAside: ["karen"] },
    });
  });

  test("where chair and deputy have an interest, another member records it", async () => {
    const tenant = withPeople(tenantOf("kalundborg"), { karen: { deputy: "jens" } });
    const town = openTown("kalundborg", { tenant });
    const number = await town.asked("karen", { units: ["boern-og-familier"] });
    expect(outcome(await town.does("jens", number, grant({ tookPart: ["inger"] })))).toBe(
      "unitLeader",
    );
    expect(outcome(await town.does("tove", number, grant({ tookPart: ["inger"] })))).toBe(
      "granted",
    );
  });

  test("nobody gives two parts: a deputy who assessed does not decide", async () => {
    const faxe = tenantOf("faxe");
    const tenant = withPeople(faxe, { nadia: { deputy: "gunnar" } });
    const town = openTown("faxe", { tenant });
    const number = await town.asked("nadia", { units: ["boern"] });
    expect(town.heard()).toEqual(["gunnar yours"]);
    await town.does("gunnar", number, assess());
    expect(town.heard()).toEqual(["thomas yours"]);
    expect(outcome(await town.does("gunnar", number, grant()))).toBe("gave-part");
  });
});

test("who may not see one cannot go on from it", async () => {
  const town = openTown("naestved");
  const old = await town.asked("hans");
  expect(await town.asks("amina", {}, old)).not.toHaveProperty("dispensation.renews");
  expect(await town.asks("hans", {}, old)).toHaveProperty("dispensation.renews", old);
});

test("a data protection officer who stands in for a director does not decide for them", async () => {
  const faxe = tenantOf("faxe");
  const tenant = withPeople(faxe, { gunnar: { deputy: "nadia" }, thomas: { roles: ["director"] } });
  const town = openTown("faxe", { tenant });
  const number = await town.asked("gunnar", { units: ["boern"] });
  await town.does("nadia", number, assess());
  expect(town.heard()).toEqual(["nadia yours", "nadia stuck"]);
  expect(outcome(await town.does("nadia", number, grant()))).toBe("gave-part");
  const other = await town.asked("gunnar", { units: ["boern"] });
  expect(outcome(await town.does("nadia", other, grant()))).toBe("dpo");
});

test("the units it is for cannot be taken out of it: then it is the requester's own", async () => {
  const town = openTown("naestved");
  const number = await town.asked("sofie");
  await town.does("sofie", number, { do: "change", text: { ...TEXT, units: [] } });
  await town.does("sofie", number, { do: "change", text: { ...TEXT, units: ["no-such-unit"] } });
  expect((await town.get(number)).text.units).toEqual(["digitalisering"]);
  expect(outcome(await town.does("hans", number, { ...grant(), round: 3 }))).toBe("unitLeader");
});

describe("when nobody is left to take a step", () => {
  test("the coordinator hears that it is stuck, and it goes on once somebody is there", async () => {
    const naestved = tenantOf("naestved");
    const town = openTown("naestved", {
      tenant: withPeople(naestved, { hans: { deputy: "bjarne" } }),
    });
    const number = await town.asked("hans", { units: ["sygeplejen"] });
    expect(town.heard()).toEqual(["sofie stuck"]);
    expect(outcome(await town.does("bjarne", number, grant()))).toBe("unitLeader");
    town.becomes(naestved);
    await town.passes("2026-03-06T12:00:00Z");
    expect(town.heard()).toEqual(["gitte yours"]);
    expect(outcome(await town.does("gitte", number, grant()))).toBe("granted");
  });

  test("the coordinator who asks is not the one to see to it, as long as there is somebody else", async () => {
    const naestved = tenantOf("naestved");
    const tenant = withPeople(naestved, { hans: { deputy: undefined } });
    const town = openTown("naestved", { tenant });
    await town.asked("sofie");
    expect(town.heard()).toEqual(["sune stuck"]);
  });

  test("in Faxe, where nobody coordinates, whoever comes next to it; not the requester", async () => {
    const town = openTown("faxe");
    // The data protection officer asks for her own unit, which her deputy leads.
    const number = await town.asked("nadia");
    expect((await town.get(number)).log.at(-1)?.did).toBe("stuck");
    expect(town.heard()).toEqual(["nadia stuck"]);
  });
});

test("a stranger learns nothing, not even that it is there, and the attempt is written down", async () => {
  const town = openTown("faxe");
  const number = await town.asked("mette");
  expect(outcome(await town.does("sanne", number, grant()))).toBe("unknown");
  expect(outcome(await town.does("aad:somebody", number, grant()))).toBe("unknown");
  expect(outcome(await town.does("sanne", "DIS-2026-0999", grant()))).toBe("unknown");
  const log = await town.run((tx) => tx.find(auditEntries, "seq", { tenant: "faxe" }));
  expect(log.filter(({ value }) => value.action === "dispensation.refused")).toHaveLength(2);
});

test("only the requester withdraws, answers and changes", async () => {
  const town = openTown("faxe");
  const number = await town.asked("mette");
  expect(outcome(await town.does("peter", number, { do: "withdraw" }))).toBe("not-theirs");
  expect(outcome(await town.does("mette", number, { do: "withdraw" }))).toBe("withdrawn");
  expect(outcome(await town.does("mette", number, { do: "withdraw" }))).toBe("settled");
});
