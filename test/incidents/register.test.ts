import { parse } from "csv-parse/sync";
import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cardToText } from "../../src/channels/cards/card-to-text.ts";
import type { Incident } from "../../src/incidents/incident.ts";
import { incidents } from "../../src/incidents/kind.ts";
import { registerCard, registerLine } from "../../src/incidents/register/card.ts";
import { registerFile } from "../../src/incidents/register/file.ts";
import { filterIn } from "../../src/incidents/register/filter-in.ts";
import { exportRegister, openRegister } from "../../src/incidents/register/register.ts";
import type { Person } from "../../src/people/index.ts";
import { soundText } from "../../src/shared/sheets/sound-text.ts";
import { auditEntries } from "../../src/store/audit.ts";
import { memoryStore } from "../store/memory-store.ts";
import { anyIncident, anyWords, incidentOf, JUDGED, settingOf } from "./made-incidents.ts";
import { partsOf, textsIn, xmlFaults } from "./opened.ts";
import { person } from "./town.ts";

const NOW = "2026-11-24T12:00:00Z";
const setting = settingOf("faxe", NOW);
const { tenant, sorts } = setting.desk;
const nadia = person(tenant, "nadia");
const mette = person(tenant, "mette");

/** A register that holds these, each reported a minute after the one before. */
async function kept(all: readonly Partial<Incident>[]) {
  const { store, clock } = memoryStore(incidents);
  clock.moveTo(new Date(NOW));
  await store.transact(async (tx) => {
    for (const [at, one] of all.entries()) {
      const number = `HÆN-2026-${String(at + 1).padStart(4, "0")}`;
      const reported = new Date(Date.parse("2026-11-20T09:14:00Z") + at * 60_000).toISOString();
      const times = { found: reported, reported, aware: reported };
      await tx.insert(incidents, "faxe", number, incidentOf({ number, times, ...one }));
    }
  });
  const audited = () =>
    store.transact(async (tx) => {
      const entries = await tx.find(auditEntries, "seq", { tenant: "faxe" });
      return entries.map(({ value: { action, subject, facts } }) => ({
        action,
        id: subject.id,
        facts,
      }));
    });
  const open = (filter = {}, who: Person = nadia) =>
    store.transact((tx) => openRegister(tx, setting.desk, who, filter));
  return { store, audited, open };
}

const numbers = (register: { incidents: readonly Incident[] } | undefined) =>
  register?.incidents.map(({ number }) => Number(number.slice(-4)));

describe("the register in chat", () => {
  test("shows ten at a time, the newest first, and goes on from there", async () => {
    const { open } = await kept(Array.from({ length: 23 }, () => ({})));
    const register = await open();
    if (!register) throw new Error("She may see it.");
    const seen: string[] = [];
    for (let after: string | undefined, page = 0; page < 3; page++) {
      const card = registerCard(register, setting, after);
      seen.push(...(cardToText(card).match(/HÆN-2026-\d+/g) ?? []));
      after = card.actions[0]?.data.after;
      expect(card.actions).toHaveLength(page < 2 ? 1 : 0);
    }
    expect(seen.map((number) => Number(number.slice(-4)))).toEqual(
      Array.from({ length: 23 }, (_, at) => 23 - at),
    );
  });

  test("says of each its sort, state, decision and clock", () => {
    expect(registerLine(incidentOf(), setting)).toBe(
      "HÆN-2026-0042 · 20. nov. 2026, 10.14 · Sendt til en forkert modtager · åben · anmeldelse ikke afgjort · Anmeldelse til Datatilsynet: OVERSKREDET, fristen var mandag 23. november kl. 10.14",
    );
    const not = incidentOf({ authority: { notify: false, sent: [], ...JUDGED }, state: "closed" });
    expect(registerLine(not, setting)).toMatch(/afsluttet · skal ikke anmeldes$/);
  });

  test("filters by state, sort, year, personal data, notified and overdue", async () => {
    const sent = ["2026-11-21T08:00:00.000Z"];
    const { open } = await kept([
      { state: "closed", personalData: "no" },
      { sort: "phishing", authority: { notify: true, sent, ...JUDGED } },
      { sort: "phishing", personalData: "unknown" },
    ]);
    expect(numbers(await open({ state: "closed" }))).toEqual([1]);
    expect(numbers(await open({ sort: "phishing" }))).toEqual([3, 2]);
    expect(numbers(await open({ year: "2025" }))).toEqual([]);
    expect(numbers(await open({ personalData: "unknown" }))).toEqual([3]);
    expect(numbers(await open({ notified: "yes" }))).toEqual([2]);
    expect(numbers(await open({ notified: "no", sort: "phishing" }))).toEqual([3]);
    expect(numbers(await open({ overdue: "yes" }))).toEqual([3]);
  });

  test.each([
    ["åbne 2026", { state: "open", year: "2026" }],
    ["lukkede phishing", { state: "closed", sort: "phishing" }],
    ["ikke anmeldte, overskredne", { notified: "no", overdue: "yes" }],
    ["open lost device", { state: "open", sort: "lost-device" }],
    ["mistet eller stjålet udstyr", { sort: "lost-device" }],
    ["constructor", {}],
  ])("understands %j", (text, filter) => {
    expect(filterIn(text, sorts)).toEqual(filter);
  });

  test("is for those who may; whoever tries besides is written down", async () => {
    const { open, audited } = await kept([{}]);
    expect(await open({}, mette)).toBeUndefined();
    expect(await audited()).toEqual([
      { action: "incident.refused", id: "register", facts: undefined },
    ]);
  });

  test("leaves out what is confidential for others, says so, and writes down who saw it", async () => {
    const { open, audited, store } = await kept([{ isConfidential: true }, {}]);
    const sofie = { ...nadia, id: "sofie", roles: ["coordinator"] };
    const less = await open({}, sofie);
    expect(less).toMatchObject({ withheld: 1 });
    expect(numbers(less)).toEqual([2]);
    expect(less && cardToText(registerCard(less, setting))).toContain(
      "1 fortrolig hændelse vises ikke.",
    );
    expect(numbers(await open())).toEqual([2, 1]);
    expect(await audited()).toEqual([
      { action: "incident.seen", id: "HÆN-2026-0001", facts: undefined },
    ]);
    await store.transact((tx) => exportRegister(tx, setting.desk, sofie, { state: "open" }));
    expect((await audited()).at(-1)).toEqual({
      ...{ action: "incident.exported", id: "incidents" },
      facts: { state: "open", count: 1, withheld: 1 },
    });
  });

  test("an export is for fewer than the list", async () => {
    const { store } = await kept([{}]);
    const officer = { ...nadia, id: "officer", roles: ["securityOfficer"] };
    const list = await store.transact((tx) => openRegister(tx, setting.desk, officer, {}));
    expect(numbers(list)).toEqual([1]);
    expect(
      await store.transact((tx) => exportRegister(tx, setting.desk, officer, {})),
    ).toBeUndefined();
  });

  test("shows any incident in any state, in both languages", () => {
    fc.assert(
      fc.property(anyIncident, (incident) => {
        for (const locale of ["da", "en"] as const) {
          const register = { filter: {}, incidents: [incident], withheld: 0 };
          const text = cardToText(registerCard(register, settingOf("faxe", NOW, locale)));
          expect(text).not.toMatch(/undefined|NaN|Invalid|incident\.register/);
        }
      }),
    );
  });
});

const registerOf = (...all: readonly Incident[]) => ({ filter: {}, incidents: all, withheld: 0 });

async function csvOf(...all: readonly Incident[]): Promise<Record<string, string>[]> {
  const { bytes } = await registerFile(registerOf(...all), setting, "csv");
  return parse(bytes, { bom: true, delimiter: ";", columns: true });
}

describe("the register as a file", () => {
  test("holds what was not notified, and why, and nobody's name", async () => {
    const not = incidentOf({
      authority: { notify: false, sent: [], ...JUDGED, reason: "Kuverten var uåbnet." },
      closed: { cause: "Travlhed", lesson: "Se adressen efter", by: "nadia", at: JUDGED.at },
    });
    const [row] = await csvOf(not);
    expect(row).toMatchObject({
      ...{
        Nummer: "HÆN-2026-0042",
        Slags: "Sendt til en forkert modtager",
        "Meldt fra": "Dagplejen",
      },
      ...{
        "Anmeldes til Datatilsynet": "Nej",
        "Anmeldes eller ej, begrundelse": "Kuverten var uåbnet.",
      },
      ...{ Årsag: "Travlhed", "Hvad vi lærte": "Se adressen efter" },
    });
    expect(Object.values(row ?? {}).join()).not.toMatch(/nadia|Nadia|mette|Mette/);
  });

  test("gives times in Copenhagen, over the change of the clocks, with UTC beside", async () => {
    const times = (reported: string) => ({ times: { found: reported, reported, aware: reported } });
    const rows = await csvOf(
      incidentOf(times("2026-10-25T00:30:00.000Z")),
      incidentOf(times("2026-10-25T01:30:00.000Z")),
    );
    expect(rows.map((row) => [row["Meldt (København)"], row["Meldt (UTC)"]])).toEqual([
      ["2026-10-25 02:30", "2026-10-25T00:30:00.000Z"],
      ["2026-10-25 02:30", "2026-10-25T01:30:00.000Z"],
    ]);
  });

  test("reads again as it was written, and never as a formula", async () => {
    await fc.assert(
      fc.asyncProperty(anyWords, async (what) => {
        const [row] = await csvOf(incidentOf({ what }));
        const cell = row?.["Hvad skete der"] ?? "";
        expect(cell).not.toMatch(/^[\s]*[=+\-@]/);
        const sound = soundText(what).trim();
        expect([sound, `'${sound}`]).toContain(cell);
      }),
    );
  });

  test("is a sound workbook of text, without a formula, whatever was written", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyIncident, { minLength: 1, maxLength: 4 }), async (all) => {
        const { bytes } = await registerFile(registerOf(...all), setting, "xlsx");
        const parts = partsOf(bytes);
        expect(xmlFaults(parts)).toEqual([]);
        for (const [path, text] of parts)
          if (path.includes("worksheets")) expect(textsIn(text, "f")).toEqual([]);
      }),
      { numRuns: 15 },
    );
  });

  test("as a workbook has the register and the course of events, with real times", async () => {
    const one = incidentOf({ what: "=1+1", measures: ["Et & <to>"] });
    const { bytes, name } = await registerFile(registerOf(one), setting, "xlsx");
    expect(name).toBe("Haendelser-Faxe-Kommune-2026-11-24.xlsx");
    const parts = partsOf(bytes);
    const text = [...parts.values()].join();
    for (const word of ["HÆN-2026-0042", "=1+1", "Et &amp; &lt;to&gt;", "Forløb", "meldte den"])
      expect(text).toContain(word);
    // 20 November 2026, 10.14 as a sheet counts days.
    const days = (Date.UTC(2026, 10, 20, 10, 14) - Date.UTC(1899, 11, 30)) / 86_400_000;
    const values = textsIn(parts.get("xl/worksheets/sheet1.xml"), "v").map(Number);
    expect(values.some((value) => Math.abs(value - days) < 1 / 86_400)).toBe(true);
  });
});
