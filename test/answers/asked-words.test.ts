import { expect, test } from "vitest";
import { askedWords } from "../../src/answers/asked-words.ts";

const PLACES = new Set(["kalundborg", "faxe", "næstved"]);
const asked = (text: string) => askedWords(text, PLACES).join(" ");

test.each([
  ["Hvem gav dispensation i den gamle politik?", "hvem gav dispensation"],
  ["hvem behandlede rapporten efter 2015-versionen", "hvem behandlede rapporten efter"],
  ["i 2015 versionen, hvem fulgte op", "i hvem fulgte op"],
  ["Hvem fulgte op dengang?", "hvem fulgte op"],
  ["hvad gjaldt ifølge den forrige it-sikkerhedspolitik", "hvad gjaldt"],
  ["Who decided under the old policy?", "who decided"],
  ["who decided back then", "who decided"],
  ["Hvem godkendte håndbogen i 2016?", "hvem godkendte håndbogen i"],
])("which version is asked about is put aside: %s", (text, expected) => {
  expect(asked(text)).toBe(expected);
});

test.each([
  ["Hvem er DPO i Faxe?", "hvem er dpo i"],
  ["hvad siger Næstveds politik", "hvad siger politik"],
  ["Kalundborg Kommunes håndbog", "kommunes håndbog"],
])("which municipality is asked about is put aside: %s", (text, expected) => {
  expect(asked(text)).toBe(expected);
});

test.each([
  "må vi beholde de gamle systemer",
  "hvem ejer den tidligere medarbejders data",
  "gælder politikken for alle",
  "iso 27001",
  "dengangsregler",
])("words that only look like it stay: %s", (text) => {
  expect(asked(text)).toBe(text);
});

test.each(["Kalundborg", "i den gamle politik", "2015"])(
  "a question of nothing else keeps its words: %s",
  (text) => {
    expect(asked(text)).toBe(text.toLowerCase());
  },
);

test.each(["", "?!", "🙂"])("a question without words has none: %j", (text) => {
  expect(askedWords(text, PLACES)).toEqual([]);
});
