import { describe, expect, test } from "vitest";
import { type Features, featuresOf, VIEWS } from "../../src/answers/features.ts";
import { compoundsFrom } from "../../src/shared/learning/compounds.ts";
import { buildLexicon } from "../../src/shared/learning/lexicon.ts";
import { buildSpeller } from "../../src/shared/learning/spelling.ts";
import { stem } from "../../src/shared/learning/words.ts";

const KNOWN = ["dispensation", "sikkerhed", "hændelse", "leder", "team", "teamleder"];
const features = (text: string) =>
  featuresOf(text, {
    lexicon: buildLexicon({ leader: ["leder", "chef", "manager"], breach: ["hændelse", "brud"] }),
    compounds: compoundsFrom(KNOWN),
    speller: buildSpeller(KNOWN),
    places: new Set(["solby"]),
  });
const weightOf = (view: keyof Features, feature: string, text: string) =>
  features(text)[view].get(feature) ?? 0;

describe("two that say the same meet", () => {
  test("in words: a compound and its parts, joined or split", () => {
    expect(weightOf("words", `w:${stem("sikkerhed")}`, "sikkerhedshændelse")).toBeGreaterThan(0);
    const joined = `w:${stem("teamleder")}`;
    expect(weightOf("words", joined, "min team leder")).toBeGreaterThan(0);
    expect(weightOf("words", joined, "min teamleder")).toBeGreaterThan(
      weightOf("words", joined, "min team leder"),
    );
  });

  test("in words: one slip of the pen", () => {
    expect(features("dispensasion")).toEqual(features("dispensation"));
  });

  test("in concepts: a synonym, another language", () => {
    expect(features("min chef").concepts).toEqual(features("my manager").concepts);
  });

  test("in letters: an ending that nobody foresaw", () => {
    const [a, b] = [features("håndbogsagtig").letters, features("håndbogen").letters];
    expect([...a.keys()].filter((run) => b.has(run)).length).toBeGreaterThan(2);
  });
});

describe("what is asked for counts:", () => {
  test("who is not when", () => {
    expect(weightOf("words", "f:hvem", "hvem melder")).toBeGreaterThan(0);
    expect(weightOf("words", "f:hvem", "hvornår melder")).toBe(0);
  });

  test("a small word counts for less than one that means something", () => {
    expect(weightOf("words", `w:${stem("og")}`, "brud og leder")).toBeLessThan(
      weightOf("words", `w:${stem("brud")}`, "brud og leder"),
    );
  });

  test("two concepts together count as a pair, in whichever order", () => {
    expect(weightOf("concepts", "k:breach+leader", "lederens brud")).toBeGreaterThan(0);
    expect(features("brud og leder").concepts).toEqual(features("leder og brud").concepts);
  });
});

test("where it is asked tells nothing of what is asked", () => {
  expect(features("hvem er leder i Solby")).toEqual(features("hvem er leder i"));
});

test("a question without words has no features", () => {
  for (const view of VIEWS) expect(features("🙂 ?!")[view].size).toBe(0);
});
