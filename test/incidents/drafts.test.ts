import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { cardToText } from "../../src/channels/cards/card-to-text.ts";
import { draftCard } from "../../src/incidents/draft/card.ts";
import type { DraftSource, Part } from "../../src/incidents/draft/draft.ts";
import { draftOf } from "../../src/incidents/draft/draft-of.ts";
import { draftFile } from "../../src/incidents/draft/file.ts";
import { draftText } from "../../src/incidents/draft/text.ts";
import { anyIncident, incidentOf, JUDGED, settingOf } from "./made-incidents.ts";
import { partsOf, textsIn, xmlFaults } from "./opened.ts";

const SATURDAY = "2026-11-21T09:00:00Z";
const TUESDAY = "2026-11-24T12:00:00Z";

function source(more: Partial<DraftSource> = {}, now = SATURDAY): DraftSource {
  return { ...settingOf("faxe", now, more.locale), incident: incidentOf(), ...more };
}

const known = incidentOf({
  whose: "En borger og hendes to børn",
  extent: { people: 3, records: 1, categories: "Navne, adresser og oplysninger om helbred" },
  consequences: "Den forkerte modtager kan have læst sagen.",
  risk: { level: "high", ...JUDGED },
  authority: { notify: true, sent: [], ...JUDGED },
  concerned: { tell: true, ...JUDGED },
  measures: ["Modtageren har bekræftet at have slettet mailen."],
});

describe("the notification to the authority", () => {
  test("follows art. 33(3)(a) to (d) in its order", () => {
    const headings = draftOf("authority", source({ incident: known })).sections.map(
      (one) => one.heading,
    );
    expect(headings).toEqual([
      "Hvem og hvornår",
      "a) Bruddets karakter (art. 33, stk. 3, litra a)",
      "b) Kontakt (art. 33, stk. 3, litra b)",
      "c) Sandsynlige konsekvenser (art. 33, stk. 3, litra c)",
      "d) Foranstaltninger (art. 33, stk. 3, litra d)",
    ]);
  });

  test("says what is known, and of the rest that it follows, by when", () => {
    const text = draftText(draftOf("authority", source()));
    expect(text).toContain("Slags: Sendt til en forkert modtager");
    expect(text).toContain(
      "Nadia Kridtstrand, Databeskyttelsesrådgiver (DBR), Faxe Kommune, nadia@faxe.example",
    );
    expect(text).toContain(
      "Antal personer: Oplyses senere, senest mandag den 23. november 2026 kl. 10.14.",
    );
    expect(draftText(draftOf("authority", source({ moreBy: "2026-12-01" })))).toContain(
      "Antal personer: Oplyses senere, senest 1. december 2026.",
    );
    const all = draftText(draftOf("authority", source({ incident: known })));
    expect(all).toContain("Antal personer: cirka 3");
    expect(all).toContain("Risiko for personerne: en høj risiko. Sådan er det vurderet.");
    expect(all).toContain("Underretning af personerne (art. 34): De bliver underrettet.");
    // Only when it happened is not known.
    expect(all.match(/Oplyses senere/g)).toHaveLength(1);
  });

  test("names the deadline as law, what is missing, and what speaks against sending it", () => {
    const { remarks } = draftOf("authority", source());
    expect(remarks.join("\n")).toContain(
      "Frist: mandag den 23. november 2026 kl. 10.14 (lov: databeskyttelsesforordningens art. 33, stk. 1).",
    );
    expect(remarks.join("\n")).toContain("virk.dk");
    expect(remarks.join("\n")).toMatch(/Mangler endnu: Bruddet skete; .*Antal personer; /);
    expect(remarks.join("\n")).toContain("DBR sikrer, at ledelsen involveres og informeres");
    const against = incidentOf({
      authority: { notify: false, sent: [], ...JUDGED, reason: "Kuverten var uåbnet." },
    });
    expect(draftOf("authority", source({ incident: against })).remarks).toContain(
      "Det er besluttet ikke at anmelde: Kuverten var uåbnet.",
    );
  });

  test("gives the reason when it is late, and asks for it in brackets when there is none", () => {
    expect(draftText(draftOf("authority", source({}, TUESDAY)))).toContain(
      "Hvorfor anmeldelsen kommer efter fristen (art. 33, stk. 1)\nFristen var mandag den 23. november 2026 kl. 10.14.\n[Skriv, hvorfor",
    );
    const late = incidentOf({
      authority: {
        notify: true,
        ...JUDGED,
        sent: [],
        lateBecause: "Systemejeren svarede først mandag.",
      },
    });
    const text = draftText(draftOf("authority", source({ incident: late }, TUESDAY)));
    expect(text).toContain("Systemejeren svarede først mandag.");
    expect(text).not.toContain("[");
  });

  test("in a further phase says when it was sent before", () => {
    const again = incidentOf({
      authority: { notify: true, ...JUDGED, sent: ["2026-11-20T12:00:00.000Z"] },
    });
    expect(draftText(draftOf("authority", source({ incident: again })))).toContain(
      "Fase: supplerende oplysninger; tidligere sendt fredag den 20. november 2026 kl. 13.00",
    );
  });

  test("without a data protection officer asks for one instead of inventing one", () => {
    const setting = settingOf("faxe", SATURDAY);
    const tenant = { ...setting.desk.tenant, people: [] };
    const draft = draftOf("authority", source({ desk: { ...setting.desk, tenant } }));
    expect(draftText(draft)).toContain("[Skriv databeskyttelsesrådgiverens navn");
  });
});

describe("the message to the people", () => {
  test("holds what happened, what it may mean, what is done, and whom to turn to", () => {
    const draft = draftOf("concerned", source({ incident: known }));
    expect(draft.sections.map(({ heading }) => heading)).toEqual([
      "Hvad er der sket?",
      "Hvad kan det betyde for dig?",
      "Hvad gør vi?",
      "Hvem kan du kontakte?",
    ]);
    const text = draftText(draft);
    expect(text).toContain("Den forkerte modtager kan have læst sagen.");
    expect(text).toContain("- Modtageren har bekræftet at have slettet mailen.");
    expect(text).toContain("nadia@faxe.example");
    expect(text).toContain("klage til Datatilsynet: datatilsynet.dk");
  });

  test("keeps the reporter's own words for the sender", () => {
    const draft = draftOf("concerned", source({ incident: known }));
    expect(draftText(draft)).not.toContain(known.what);
    expect(draft.remarks.join("\n")).toContain(known.what);
  });

  test("says to the sender that it need not, or was decided not to, be sent", () => {
    const exempt = incidentOf({
      concerned: { tell: false, exemption: "unreadable", ...JUDGED },
      risk: { level: "none", ...JUDGED },
    });
    const remarks = draftOf("concerned", source({ incident: exempt })).remarks.join("\n");
    expect(remarks).toContain("art. 34, stk. 3, litra a");
    expect(remarks).toContain("Risikoen er ikke vurderet som høj.");
  });
});

describe("every draft", () => {
  test("can be made in both languages of any incident, and holds only what was registered", () => {
    fc.assert(
      fc.property(anyIncident, fc.constantFrom("authority", "concerned"), (incident, kind) => {
        for (const locale of ["da", "en"] as const) {
          const draft = draftOf(kind, { ...settingOf("faxe", SATURDAY, locale), incident });
          const text = `${draftText(draft)}\n${cardToText(draftCard(draft))}`;
          expect(text).not.toMatch(/undefined|NaN|Invalid|incident\.draft/);
        }
      }),
    );
  });

  test.each(["da", "en"] as const)(
    "opens as a Word document that says the same, in %s",
    async (locale) => {
      const draft = draftOf("authority", source({ incident: known, locale }));
      const file = await draftFile(draft, "docx");
      expect(file.name).toBe(
        `HAEN-2026-0042-${locale === "da" ? "anmeldelse" : "notification"}.docx`,
      );
      const parts = partsOf(file.bytes);
      expect(xmlFaults(parts)).toEqual([]);
      const paragraphs = textsIn(parts.get("word/document.xml"), "w:p");
      const said = draft.sections.flatMap((one) => [one.heading, ...one.parts.flatMap(saidIn)]);
      expect(paragraphs).toEqual(expect.arrayContaining([...said, ...draft.remarks]));
      expect(parts.get("word/styles.xml")).toContain(locale === "da" ? "da-DK" : "en-GB");
    },
  );

  test("is a sound Word document whatever was written", async () => {
    await fc.assert(
      fc.asyncProperty(anyIncident, async (incident) => {
        const { bytes } = await draftFile(draftOf("authority", source({ incident })), "docx");
        expect(xmlFaults(partsOf(bytes))).toEqual([]);
      }),
      { numRuns: 12 },
    );
  });
});

function saidIn(part: Part): string[] {
  if (part.kind === "text") return [part.saying.text];
  if (part.kind === "list") return [...part.items];
  return part.facts.flatMap(({ label, value }) => [label, value.text]);
}
