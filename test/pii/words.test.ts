import { readFileSync } from "node:fs";
import { describe, expect, test } from "vitest";
import { parse, stringify } from "yaml";
import { readWords } from "../../src/pii/words.ts";

const text = readFileSync("data/pii.yaml", "utf8");
const lists = parse(text);
const { senseOf } = readWords(text);

describe("what a word says", () => {
  test.each([
    ["cprnummeret", "cpr"],
    ["crp-nr", "cpr"],
    ["ordrenummer", "other"],
    ["kmd-sag", "other"],
    ["p-nummer", "other"],
    ["pnr", "cpr"],
    ["borgeren", "person"],
    ["ring", "call"],
    ["kwh", "unit"],
    ["nummer", "between"],
    ["constructor", undefined],
  ])("%s: %s", (word, sense) => {
    expect(senseOf(word)).toBe(sense);
  });
});

test("every word can be met: they are looked up in lower case", () => {
  const all = JSON.stringify(lists);
  expect(all).toBe(all.normalize("NFKC"));
  const { cpr, people, otherNumbers, ...rest } = lists;
  for (const words of [cpr, people, otherNumbers, rest].flatMap((group) => Object.values(group))) {
    for (const word of words as string[]) expect(word).toBe(word.toLowerCase());
  }
});

test("a file that lacks a list is refused, and the list is named", () => {
  const { units: _, ...without } = lists;
  expect(() => readWords(stringify(without))).toThrow(/"units"/);
});
