import { describe, expect, test } from "vitest";
import { compileLexicon } from "../../src/storage-advice/lexicon.ts";
import { loadLexicon } from "../../src/storage-advice/load.ts";
import { sharedWords } from "../../src/storage-advice/shared-words.ts";
import { takeApart } from "../../src/storage-advice/words/compound.ts";
import { tokens } from "../../src/storage-advice/words/tokens.ts";
import { wordKey } from "../../src/storage-advice/words/word-key.ts";
import { DATA } from "./opened.ts";

const words = (text: string) => tokens(text).map(({ word }) => word);

describe("the words of a text", () => {
  test.each([
    ["Må jeg gemme PC'ens filer?", ["maa", "jeg", "gemme", "pcens", "filer"]],
    ["C:\\temp og c: drev", ["c:", "temp", "og", "c:", "drev"]],
    ["#general, §50", ["#general", "§", "50"]],
    ["Navn: ____ og a__b", ["navn", "____", "og", "a", "b"]],
    ["1:1-chat på borger.dk", ["1", "1", "chat", "paa", "borger", "dk"]],
  ])("%s", (text, expected) => {
    expect(words(text)).toEqual(expected);
  });

  test("know which clause they stand in, and whether they are a name", () => {
    expect(tokens("Hej. Må Ida se den, men ikke HR").map(({ clause }) => clause)).toEqual([
      0, 1, 1, 1, 1, 3, 3, 3,
    ]);
    expect(tokens("Må Ida se HR").filter(({ named }) => named)).toMatchObject([{ word: "ida" }]);
  });
});

test("all forms of a word have one key", () => {
  const same = (...forms: string[]) => new Set(forms.map(wordKey)).size;
  expect(same("plan", "planen", "planer", "planerne", "planernes")).toBe(1);
  expect(same("loen", "loennen")).toBe(1);
  expect(same("artikel", "artikler", "artiklen")).toBe(1);
});

describe("a compound", async () => {
  const lexicon = compileLexicon(await loadLexicon(DATA));
  test.each([
    ["epilepsiskema", { about: { dataClass: "sensitive" } }],
    ["medicinvejledning", { head: { is: "general" } }],
    ["medicinskab", { head: { is: "thing" } }],
    ["snurregøjlsplan", { head: { is: "work" }, beginsKnown: false }],
  ])("%s is told by its parts", (word, expected) => {
    expect(takeApart(word.replace("ø", "oe"), lexicon)).toMatchObject(expected);
  });

  test("is none when no part is known", () => {
    expect(takeApart("snurregoejl", lexicon)).toBeUndefined();
  });
});

test("no word of the lexicon means two things", async () => {
  expect(sharedWords(await loadLexicon(DATA))).toEqual([]);
});
