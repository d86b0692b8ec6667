import { expect, test } from "vitest";
import { advice } from "./opened.ts";

const classOf = (name: string, text: string) => advice.inspectText(name, text).dataClass;

test("a CPR number in the text wins over a harmless name", () => {
  const found = advice.inspectText("klassetur.csv", "Navn;CPR\nEmma;120314-4377\nNoah;230713-4051");
  expect(found).toMatchObject({ dataClass: "sensitive", cprCount: 2 });
});

test("order numbers are not CPR numbers", () => {
  expect(classOf("fakturaer.csv", "Ordrenr;Beløb\n4512367890;1.240,00")).toBe("internal");
});

test("the name and the text are both evidence", () => {
  expect(classOf("Sygefravær_diagnoser.xlsx", "A 1\nB 2")).toBe("sensitive");
  expect(classOf("notat.docx", "Han har fået en skriftlig advarsel.")).toBe("confidential");
});

test("a form that is not filled in, and a guide, hold nobody's data", () => {
  expect(classOf("skema.docx", "Navn: ______ CPR: ______ Diagnose: ______")).toBe("internal");
  expect(classOf("Vejledning.docx", "Vejledning. Skriv aldrig diagnoser i emnefeltet.")).toBe(
    "internal",
  );
});

test("what is called a policy and speaks of somebody by name is about them", () => {
  const name = "Graviditetspolitik_samtale.docx";
  expect(classOf(name, "Xantippe er gravid og har aftalt nedsat tid.")).toBe("sensitive");
  expect(classOf(name, "Den der er gravid, taler med sin leder.")).toBe("internal");
});

test("a form that is filled in is no blank form, though the signature is missing", () => {
  expect(classOf("skema.docx", "Navn: Ove. Diagnose: KOL. Underskrift: ______")).toBe("sensitive");
});

test("a denial in a file is about somebody all the same", () => {
  expect(classOf("referat.docx", "Hun tåler ikke penicillin.")).toBe("sensitive");
});

test("a scan without text and with a neutral name cannot be told", () => {
  const found = advice.inspectText("scan_0042.pdf", "");
  expect(found.dataClass).toBeUndefined();
  expect(found.hasText).toBe(false);
});

test("nothing of the file is in the findings", () => {
  const found = advice.inspectText(
    "Xantippes sag.docx",
    "Xantippe har KOL. Cpr 010203-4567. Kendeord: snurregøjl.",
  );
  const kept = JSON.stringify(found).toLowerCase();
  for (const secret of ["xantippe", "010203", "4567", "snurre"]) expect(kept).not.toContain(secret);
});
