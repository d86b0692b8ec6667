import { describe, expect, test } from "vitest";
import { isStorageQuestion } from "../../src/storage-advice/index.ts";
import { advice, adviseOn, classOf } from "./opened.ts";

describe("what is asked about", () => {
  test.each([
    ["a word of the lexicon", "må jeg gemme vagtplanen på fællesdrevet", "internal"],
    ["another form of it", "hvor skal underretningerne ligge", "sensitive"],
    ["without a Danish keyboard", "maa jeg lægge laegeerklaeringen i teams", "sensitive"],
    ["a slip of the keyboard", "må jeg printe undrerretningen", "sensitive"],
    ["a compound in two words", "må jeg printe medicin listen", "sensitive"],
    [
      "a compound the lexicon lacks, by what it is about",
      "må jeg have epilepsiskemaet på usb",
      "sensitive",
    ],
    ["English", "can I put the payslips on a USB stick", "confidential"],
    ["the highest of several", "må plakaten og adgangskoderne ligge på usb", "confidential"],
    ["a thing no person has a part in", "må jeg have billedet af bistadet på usb", "internal"],
    ["what is on record of such things", "må jeg have legepladsrapporten på usb", "internal"],
    ["things, beside a word nobody knows", "må bistadets snurregøjl ligge på usb", "unknown"],
    ["what is on record of a class", "må jeg have klasserapporten på usb", "unknown"],
    ["nothing in particular", "må jeg lægge nogle filer på usb", "unknown"],
    ["a word nobody knows", "må jeg lægge snurregøjlerne på usb", "unknown"],
  ])("is told from %s", (_, question, dataClass) => {
    expect(classOf(question)).toBe(dataClass);
  });

  test("a CPR number makes it sensitive, whatever is said beside it", () => {
    expect(classOf("må jeg skrive 010203-4567 på plakaten i åben kanal")).toBe("sensitive");
  });
});

describe("what lowers the class", () => {
  test.each([
    ["a blank form", "må en tom skabelon om helbred ligge på onedrive", "internal"],
    ["a guide on the matter", "må vejledningen om diabetes ligge på onedrive", "internal"],
    ["numbers without names", "må antallet af kræftsyge i kommunen ligge her", "internal"],
    ["that it is published", "må det offentliggjorte budget ligge på usb", "public"],
    ["what was taken out", "må lønlisten uden cpr ligge på onedrive", "confidential"],
  ])("%s", (_, question, dataClass) => {
    expect(classOf(question)).toBe(dataClass);
  });

  test.each([
    ["it is not so", "må jeg lægge de ikke anonymiserede diagnoser i teams", "sensitive"],
    ["it is still to come", "må budgettet ligge på usb før det er offentliggjort", "internal"],
    ["it is about somebody", "må vejledningen om hendes diabetes ligge på onedrive", "sensitive"],
    ["something else stands beside it", "må pjecen og diagnoserne ligge på usb", "sensitive"],
  ])("does not when %s", (_, question, dataClass) => {
    expect(classOf(question)).toBe(dataClass);
  });

  test.each([
    ["må jeg lægge lønlisten i en kanal hvor alle kan læse med", "confidential"],
    ["må jeg lægge underretningen på opslagstavlen hvor alle må se den", "sensitive"],
    ["må alarmkoderne stå på den offentlige side i sharepoint", "confidential"],
    ["må jeg skrive lønnen her, alle må gerne se den", "confidential"],
    ["må vagtplanen hænge på opslagstavlen", "internal"],
  ])("but not that the place is open to all: %s", (question, dataClass) => {
    expect(classOf(question)).toBe(dataClass);
  });

  test("nor that an id stands where the name was", () => {
    expect(classOf("må diagnoser med løbenumre uden navne ligge på onedrive")).toBe("sensitive");
  });
});

test("weak words never make a yes where somebody or something unknown is spoken of", () => {
  expect(adviseOn("må mødet ligge på fællesdrevet").verdict).toBe("yes");
  expect(adviseOn("må mødet med fru Hansen ligge på fællesdrevet").verdict).toBe("need_class");
  expect(adviseOn("må mødet om snurregøjl ligge på fællesdrevet").verdict).toBe("need_class");
});

test.each([
  ["må jeg gemme den på usb", true],
  ["må det ligge på onedrive?", true],
  ["er det ok på usb?", true],
  ["er det ok at gemme den på usb?", true],
  ["is it ok if I keep this on my phone", true],
  ["er det ok at gemme private billeder på arbejdscomputeren?", false],
  ["er det helt i orden at tage lønsedler med hjem?", false],
  ["Er det\ntilladt at bruge usb?", false],
  ["is it ok to keep private photos on my pc?", false],
])("%s: whether a file is pointed at is %s", (question, points) => {
  expect(advice.readQuestion(question).pointsAtFile).toBe(points);
});

test("nothing a person wrote is in what is kept", () => {
  const asked = advice.readQuestion(
    "Må jeg gemme Xantippe Snurregøjls diagnose 010203-4567 på usb?",
  );
  const kept = JSON.stringify(asked).toLowerCase();
  for (const secret of ["xantippe", "snurre", "010203", "4567"]) expect(kept).not.toContain(secret);
  expect(asked.data.dataClass).toBe("sensitive");
});

test("it knows whether a storage question is asked at all", () => {
  const asks = (text: string) => isStorageQuestion(advice.readQuestion(text));
  expect(asks("må jeg gemme listen på onedrive?")).toBe(true);
  expect(asks("can I email the report to a citizen")).toBe(true);
  expect(asks("hvem kan give dispensation")).toBe(false);
  expect(asks("tak for hjælpen")).toBe(false);
});

test("the language is that of the question", () => {
  expect(advice.readQuestion("can I put this on my OneDrive?").language).toBe("en");
  expect(advice.readQuestion("må jeg lægge den på mit OneDrive?").language).toBe("da");
});
