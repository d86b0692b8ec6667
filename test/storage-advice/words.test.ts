import { describe, expect, test } from "vitest";
import { compileLexicon } from "../../src/storage-advice/lexicon.ts";
import { loadLexicon } from "../../src/storage-advice/load.ts";
import { sharedWords } from "../../src/storage-advice/shared-words.ts";
import { takeApart } from "../../src/storage-advice/words/compound.ts";
import { readWords } from "../../src/storage-advice/words/reading.ts";
import { tokens } from "../../src/storage-advice/words/tokens.ts";
import { wordKey } from "../../src/storage-advice/words/word-key.ts";
import { DATA } from "./opened.ts";

/**
 * Parts of words, one of each pair to be put after the other: the words of all ways to choose have one hash (FNV-1a), as
 * either of a pair leads from the hash before it to the same hash.
 */
const SAME_HASH =
  "qsdaup/pmvevj zxgqfs/cguomf srjztc/ooprbr ifryje/tcstdw qsnynk/xxganh bxpfwo/eshoxa juwugz/tjmqci knwgnx/tqymzb";

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

  test("are each kept once, however often they stand there", () => {
    const { words: kept, ids } = readWords("to ord og to ord, To");
    expect(kept).toEqual(["to", "ord", "og", "to"]);
    expect([...ids]).toEqual([0, 1, 2, 0, 1, 3]);
  });

  test("are told apart in a long text", () => {
    const many = Array.from({ length: 50_000 }, (_, i) => `ord${i}`);
    const { words: kept, ids } = readWords([...many, ...many].join(" "));
    expect(kept).toEqual(many);
    expect([...ids]).toEqual([...many.keys(), ...many.keys()]);
  });

  test("are told apart where many have one hash", () => {
    const pairs = SAME_HASH.split(" ").map((pair) => pair.split("/"));
    const all = pairs.reduce<string[]>(
      (before, pair) => before.flatMap((start) => pair.map((end) => start + end)),
      [""],
    );
    expect(all).toHaveLength(256);
    const { words: kept, ids } = readWords([...all, ...all].join(" "));
    expect(kept).toEqual(all);
    expect([...ids]).toEqual([...all.keys(), ...all.keys()]);
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
