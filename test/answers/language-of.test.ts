import { describe, expect, test } from "vitest";
import { languageOf } from "../../src/answers/language-of.ts";

describe("Danish", () => {
  test.each([
    "Hvem kan give dispensation?",
    "må jeg bruge min egen telefon",
    "er der en DPO",
    "password krav til email og cloud?",
    "Hvad betyder compliance for os?",
    "gælder it-security politikken for the board",
    "it-chefens opgaver",
    "to-faktor login krav",
  ])("%s", (text) => expect(languageOf(text)).toBe("da"));
});

describe("English", () => {
  test.each([
    "Who can grant a dispensation?",
    "May I use my own phone?",
    "what does the policy say about suppliers",
    "Is there a DPO?",
    "who approves the håndbog",
    "do we have to encrypt?",
  ])("%s", (text) => expect(languageOf(text)).toBe("en"));
});

describe("Danish when nothing tells", () => {
  test.each(["", "DPO?", "for, have, i", "🙂", "Что это?", "27001", "<script>"])("%j", (text) =>
    expect(languageOf(text)).toBe("da"),
  );
});
