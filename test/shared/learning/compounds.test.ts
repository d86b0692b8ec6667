import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  compoundParts,
  compoundsFrom,
  learnCompounds,
} from "../../../src/shared/learning/compounds.ts";
import { stem } from "../../../src/shared/learning/words.ts";

const known = compoundsFrom(
  "sikkerhed informationssikkerhed hændelse informationer politik leder uddannelse plan beredskab adgang kode godkendelse strategi".split(
    " ",
  ),
);
const parts = (word: string) => compoundParts(word, known);

test.each([
  ["sikkerhedspolitik", ["sikkerhed", "politik"]],
  ["adgangskode", ["adgang", "kode"]],
  ["beredskabsplanerne", ["beredskab", "planerne"]],
  ["lederuddannelse", ["leder", "uddannelse"]],
  ["strategieplan", ["strategi", "plan"]],
  ["informationssikkerhedshændelse", ["informationer", "sikkerhed", "hændelse"]],
])("%s is taken apart, whatever letter links", (word, expected) => {
  expect(parts(word).map(stem)).toEqual(expected.map(stem));
});

test.each([
  ["one word", "godkendelse"],
  ["a word and an ending", "sikkerhedens"],
  ["a known and an unknown half", "sikkerhedsfnuller"],
  ["halves too short to tell", "itplan"],
  ["nothing known", "rugbrødsmotor"],
  ["nothing", ""],
])("%s is no compound: %s", (_, word) => {
  expect(parts(word)).toEqual([]);
});

test("an ending that is also a word is no part of a compound", () => {
  const withEndings = compoundsFrom(["godkend", "else", "sikker", "heden", "plan"]);
  expect(compoundParts("godkendelse", withEndings)).toEqual([]);
  expect(compoundParts("sikkerheden", withEndings)).toEqual([]);
});

describe("what is learned from texts", () => {
  test("a word counts when it is used more than once", () => {
    const learned = learnCompounds(["Planen for beredskab.", "Et beredskab kræver en plan."]);
    expect(learned.words).toEqual(new Set(["beredskab"]));
    const twice = learnCompounds(["Plan og beredskab", "plan, beredskab"]);
    expect(compoundParts("beredskabsplan", twice)).toHaveLength(2);
    expect(compoundParts("beredskabsplan", learned)).toEqual([]);
  });

  test("a short word does not: it would be found in everything", () => {
    expect(learnCompounds(["er er er har har må må"]).words.size).toBe(0);
  });
});

test("what is put together of two known words comes apart into known words, in order", () => {
  const base = [...known.words];
  fc.assert(
    fc.property(
      fc.constantFrom(...base),
      fc.constantFrom("", "s", "e"),
      fc.constantFrom(...base),
      (head, link, tail) => {
        const word = head + link + tail;
        const found = parts(word);
        expect(found.length).toBeGreaterThanOrEqual(2);
        let at = 0;
        for (const part of found) {
          const from = word.indexOf(part, at);
          // At most the letter that links lies between two parts.
          expect(from - at).toBeGreaterThanOrEqual(0);
          expect(from - at).toBeLessThanOrEqual(1);
          at = from + part.length;
        }
        expect(at).toBe(word.length);
      },
    ),
  );
});
