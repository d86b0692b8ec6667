import fc from "fast-check";
import { expect, test } from "vitest";
import { stem, words } from "../../../src/shared/learning/words.ts";

test.each([
  ["Må IT-chefen bestemme?", ["må", "it", "chefen", "bestemme"]],
  ["ISO 27001:2013", ["iso", "27001", "2013"]],
  ["<b>fed</b> & «citat»…", ["b", "fed", "b", "citat"]],
  ["Что такое ISO?", ["что", "такое", "iso"]],
  ["👩🏽‍💻 ?!", []],
  ["", []],
])("%s is cut where there is neither letter nor digit", (text, expected) => {
  expect(words(text)).toEqual(expected);
});

test("å is one letter, however it is put together", () => {
  expect(words("må a\u030Abne")).toEqual(words("m\u00E5 åbne"));
});

test.each([
  ["dispensation", "dispensationer", "dispensationerne"],
  ["sikkerhed", "sikkerheden", "sikkerhedens"],
  ["håndbog", "håndbogen", "håndbogens"],
  ["medarbejder", "medarbejdere", "medarbejdernes"],
])("%s keeps its stem when it is inflected", (...forms) => {
  expect(new Set(forms.map(stem)).size).toBe(1);
});

test("words with a different meaning keep different stems", () => {
  const apart = ["politik", "hændelse", "risiko", "system", "leverandør"];
  expect(new Set(apart.map(stem)).size).toBe(apart.length);
});

test("a number is no word to cut an ending from", () => {
  const numbers = ["27001", "2023", "1980erne", "24ere"];
  expect(numbers.map(stem)).toEqual(numbers);
});

test("a word has the same stem the second time it is asked for", () => {
  fc.assert(
    fc.property(fc.string({ unit: "grapheme" }), (text) => {
      const found = words(text);
      expect(found.map(stem)).toEqual(found.map(stem));
      expect(words(found.join(" "))).toEqual(found);
    }),
  );
});
