import { expect, test } from "vitest";
import { checkFilled } from "../../../src/conversation/forms/check.ts";
import { sampleForm } from "./sample-form.ts";

const whole = {
  ...{ what: "En mail til den forkerte", day: "2026-03-12", time: "09:30" },
  ...{ people: "yes", where: "paper,mail", count: "14" },
};

const check = (over: Record<string, string>, locale: "da" | "en" = "da") =>
  checkFilled(sampleForm, { ...whole, ...over }, locale);

test("what is right comes through, tidied, in the order of the form", () => {
  expect(
    check({
      what: "  To\r\n linjer \u200b ",
      where: " paper , mail,mail",
      count: "+014",
      evil: "x",
    }),
  ).toEqual({
    ok: true,
    values: { ...whole, what: "To\nlinjer", where: "mail,paper", count: "14" },
  });
});

test("what nobody has to answer may be left out, or left empty", () => {
  const values = { what: "Noget", day: "2026-03-12", people: "no" };
  expect(check({ ...values, time: "", where: " , ", count: "  " })).toEqual({ ok: true, values });
});

test.each([
  ["what", " \n ", "Her mangler et svar. Skriv et par ord."],
  ["what", "a".repeat(61), "Teksten er 1 tegn for lang. Forkort den til højst 60 tegn."],
  ["what", "a".repeat(70), "Teksten er 10 tegn for lang. Forkort den til højst 60 tegn."],
  ["day", "", "Her mangler en dag. Angiv den, der passer bedst."],
  ["day", "2026-02-29", "Den dag er jeg ikke sikker på. Skriv den for eksempel som 12. marts."],
  ["day", "2026-3-1", "Den dag er jeg ikke sikker på. Skriv den for eksempel som 12. marts."],
  ["time", "24:00", "Det klokkeslæt er jeg ikke sikker på. Skriv det for eksempel som 9.30."],
  ["time", "9:30", "Det klokkeslæt er jeg ikke sikker på. Skriv det for eksempel som 9.30."],
  ["people", "", "Her mangler et svar. Vælg en af mulighederne."],
  ["people", "maybe", "Det svar kan jeg ikke genkende. Vælg en af mulighederne."],
  ["people", "yes,no", "Det svar kan jeg ikke genkende. Vælg en af mulighederne."],
  ["where", "mail,moon", "Det svar kan jeg ikke genkende. Vælg blandt mulighederne."],
  ["count", "501", "Skriv et helt tal fra 0 til 500."],
  ["count", "-1", "Skriv et helt tal fra 0 til 500."],
  ["count", "1.5", "Skriv et helt tal fra 0 til 500."],
  ["count", "mange", "Skriv et helt tal fra 0 til 500."],
  ["count", "9".repeat(400), "Skriv et helt tal fra 0 til 500."],
])("%s = %j: %s", (field, written, error) => {
  expect(check({ [field]: written })).toEqual({ ok: false, errors: { [field]: error } });
});

test("all that is wrong is told at once, in the reader's language", () => {
  expect(check({ what: "", day: "soon", people: "" }, "en")).toEqual({
    ok: false,
    errors: {
      what: "An answer is missing here. Write a few words.",
      day: "I am not sure which day that is. Write it like 12 March, for example.",
      people: "An answer is missing here. Choose one of the options.",
    },
  });
});

test("the ends of a range belong to it", () => {
  for (const count of ["0", "-0", "500"]) expect(check({ count }).ok, count).toBe(true);
});
