import { describe, expect, test } from "vitest";
import type { Tenant } from "../../../src/people/index.ts";
import { tenantOf } from "../../incidents/town.ts";
import { openTownHall } from "./town-hall.ts";
import { buttonsOn, quotesOn, wordsOn } from "./words-on.ts";

const NUMBER = "HÆN-2026-0001";

/** The municipality without those people. */
function without(id: string, ...gone: string[]): Tenant {
  const tenant = tenantOf(id);
  return { ...tenant, people: tenant.people.filter((one) => !gone.includes(one.id)) };
}

describe("who is told when the one who should be is not there", () => {
  test("of a role that nobody holds, whoever stands in is told, and why", async () => {
    const hall = await openTownHall("naestved", {
      tenant: without("naestved", "marie", "gitte", "hans"),
    });
    await hall.report("amina", { personalData: "no" });
    expect(quotesOn(hall.told("sofie")[0])).toEqual([
      "er ansvarlig for opfølgning på sikkerhedshændelser",
    ]);
    const halsnaes = await openTownHall("halsnaes", {
      tenant: without("halsnaes", "mikkel", "steen"),
    });
    const receipt = await halsnaes.report("laila", { personalData: "no" });
    expect(wordsOn(receipt)).toContain("Anders Ravkyst fik besked");
    expect(wordsOn(halsnaes.told("anders")[0])).toContain(
      "fordi den, der skulle have haft den, ikke er der",
    );
  });

  test("a reporter who is the recipient does not hear from themselves: their deputy does", async () => {
    const hall = await openTownHall("faxe");
    await hall.report("nadia");
    expect(hall.told("nadia")).toEqual([]);
    expect(hall.told("asger")).toHaveLength(1);
    expect(hall.told("sanne")).toHaveLength(1);
  });

  test("somebody whom the file does not name can report, and find it again", async () => {
    const hall = await openTownHall("faxe");
    const receipt = await hall.report("aad:0a");
    expect(receipt.summary).toBe(`Meldt. ${NUMBER}.`);
    expect(wordsOn(hall.told("nadia")[0])).toContain("af en medarbejder.");
    expect(wordsOn(await hall.say("aad:0a", "/haendelse 2026-1"))).toContain(NUMBER);
  });
});

describe("when nobody can be reached", () => {
  test("the reporter is told to phone, an alarm goes off, and it is tried again until somebody is there", async () => {
    const tenant = tenantOf("faxe");
    const away = tenant.people.map(({ id }) => id);
    const hall = await openTownHall("faxe", { away });
    const receipt = await hall.report("mette");
    expect(wordsOn(receipt)).toContain("Ring nu: IT-Servicedesk 55 55 55 55");
    expect(hall.alarms.count).toBe(1);
    expect(hall.lines.join()).toContain("incident.nobody-reached");
    expect(await hall.audited(NUMBER)).toContain("incident.nobody-reached");
    await hall.later(30);
    expect(hall.alarms.count).toBe(2);
    away.splice(away.indexOf("nadia"), 1);
    await hall.later(60 * 3);
    expect(hall.told("nadia").length).toBeGreaterThan(0);
    const before = hall.alarms.count;
    await hall.later(60);
    expect(hall.alarms.count).toBe(before);
  });

  test("of those who turn out not to be, the next are told at once, and each is asked again in time", async () => {
    const hall = await openTownHall("faxe", { blocked: ["nadia", "sanne"] });
    await hall.report("mette");
    // The deputies of both.
    expect(hall.told("asger")).toHaveLength(1);
    expect(hall.told("erik")).toHaveLength(1);
    expect(await hall.incident(NUMBER)).toMatchObject({ escalations: 1 });
    expect(wordsOn(hall.told("erik")[0])).toContain(
      "Nadia Kridtstrand (Databeskyttelsesrådgiveren (DBR)): kunne ikke nås",
    );
  });

  test("by anybody at all, it does not go round in a circle", async () => {
    const blocked = tenantOf("faxe").people.map(({ id }) => id);
    const hall = await openTownHall("faxe", { blocked });
    await hall.report("mette");
    expect(hall.alarms.count).toBeGreaterThan(0);
    const { escalations = 0 } = (await hall.incident(NUMBER)) ?? {};
    expect(escalations).toBeLessThan(5);
  });
});

describe("nobody takes it", () => {
  test("the deputies are told, then others, and all of them again, until somebody has it", async () => {
    const hall = await openTownHall("faxe");
    await hall.report("mette");
    await hall.later(29);
    expect(hall.told("asger")).toEqual([]);
    await hall.later(1);
    for (const one of ["asger", "erik"]) {
      expect(wordsOn(hall.told(one)[0])).toContain("Ingen har taget den endnu.");
      expect(buttonsOn(hall.told(one)[0])[0]).toBe("Jeg har den");
    }
    await hall.later(90);
    expect(hall.told("nadia").length).toBeGreaterThan(1);
    await hall.take("erik", NUMBER);
    const counts = () => ["nadia", "sanne", "asger", "erik"].map((one) => hall.told(one).length);
    const before = counts();
    await hall.later(60 * 6);
    expect(counts()).toEqual(before);
    // All the cards, the first and those that asked again, show who has it.
    for (const card of [...hall.told("nadia"), ...hall.told("asger")])
      expect(wordsOn(card)).toContain("Erik Birkesti har den siden");
  });

  test("what may wait does not wake anybody on a Saturday", async () => {
    const hall = await openTownHall("naestved");
    await hall.report("amina", { personalData: "no" });
    const low = { severity: "low", personalData: "no", sort: "other" };
    await hall.send("sofie", "judge", low, NUMBER);
    const before = hall.brought("marie");
    await hall.later(60 * 24);
    expect(hall.brought("marie")).toBe(before);
    await hall.later(60 * 24);
    expect(hall.brought("marie")).toBeGreaterThan(before);
  });
});
