import { describe, expect, test } from "vitest";
import type { Tenant } from "../../../src/people/index.ts";
import { tenantOf } from "../../demo.ts";
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

describe("when whoever has it has left", () => {
  test("those who were asked with them are reminded of the deadline", async () => {
    const before = await openTownHall("faxe");
    await before.report("mette");
    await before.take("nadia", NUMBER);
    const after = await openTownHall("faxe", {
      tenant: without("faxe", "nadia"),
      engine: () => before.engine,
    });
    await after.later(24 * 60);
    expect(after.told("sanne").at(-1)?.summary).toContain("senest tirsdag 24. november");
    expect(after.told("nadia").map(({ summary }) => summary)).toEqual([
      "Den hændelse kan jeg ikke vise dig.",
    ]);
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
    // Of several the last asks, and shows who has it; the others show that there is a later one, and ask nothing.
    for (const one of ["nadia", "asger"]) {
      const cards = hall.told(one);
      expect(wordsOn(cards.at(-1))).toContain("Erik Birkesti har den siden");
      for (const card of cards.slice(0, -1)) {
        expect(card.summary).toBe(`Jeg har spurgt igen om ${NUMBER} længere nede.`);
        expect(card.actions).toEqual([]);
      }
    }
  });

  test("for a week: each hears of it less and less often, but never less than every four hours", async () => {
    const hall = await openTownHall("faxe");
    await hall.report("mette", { personalData: "no" });
    await hall.later(60 * 24 * 7);
    const asked = (await hall.incident(NUMBER))?.log.flatMap(({ did, at }) =>
      did === "escalated" ? Date.parse(at) : [],
    );
    const rests = asked?.slice(1).map((at, i) => (at - (asked[i] ?? 0)) / 60_000);
    expect(rests?.slice(0, 4)).toEqual([30, 60, 120, 240]);
    expect(new Set(rests?.slice(4))).toEqual(new Set([240]));
    for (const one of ["nadia", "sanne", "asger", "erik"]) {
      expect(hall.told(one).length).toBeLessThan(50);
      // Each card came once, and shrank once: none is brought again and again.
      expect(hall.brought(one)).toBeLessThanOrEqual(2 * hall.told(one).length);
      expect(hall.told(one).filter((card) => buttonsOn(card).length > 0)).toHaveLength(1);
    }
  });

  test("while nothing arrives: one card waits, and not one for each time", async () => {
    const broken = { is: true };
    const hall = await openTownHall("faxe", { broken });
    await hall.report("mette", { personalData: "no" });
    await hall.later(60 * 6);
    broken.is = false;
    await hall.later(60);
    expect(hall.brought("nadia")).toBe(1);
    await hall.take("nadia", NUMBER);
    expect(wordsOn(hall.told("sanne")[0])).toContain("Nadia Kridtstrand har den siden");
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
