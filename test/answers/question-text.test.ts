import fc from "fast-check";
import { expect, test } from "vitest";
import { questionText } from "../../src/answers/question-text.ts";

test.each([
  ["white space of every kind", " hvem\t må\n\n det \u00A0her? ", "hvem må det her?"],
  ["control characters", "hvem\u0000\u0007 må\u001B det?", "hvem må det?"],
  ["marks of direction", "\u202Ehvem\u202C \u2066må\u2069 det?\u200F", "hvem må det?"],
  ["a mark that begins a file", "\uFEFFhvem må det?", "hvem må det?"],
  ["a glyph of a private font", "\uF0B7 hvem må det?", "hvem må det?"],
  ["half a character", "hvem må det?\uD83D", "hvem må det?"],
  ["nothing but what cannot be seen", "\u200B\u202E\u0000 \n", ""],
])("%s: what is left is what was asked", (_, typed, expected) => {
  expect(questionText(typed)).toBe(expected);
});

test("a soft hyphen or an invisible mark inside a word does not break it", () => {
  expect(questionText("informations\u00ADsikkerheds\u200Bpolitikken")).toBe(
    "informationssikkerhedspolitikken",
  );
});

test("emoji, other scripts and markup are text like other text", () => {
  const text = "<b>🙂</b> что λέει 政策 السياسة?";
  expect(questionText(text)).toBe(text);
});

test("of 100,000 characters the first screenful is read, at once", () => {
  const page = `Hvem må det? ${"bla ".repeat(25_000)}`;
  const start = performance.now();
  const read = questionText(page);
  expect(performance.now() - start).toBeLessThan(500);
  expect(read.length).toBeLessThanOrEqual(1_000);
  expect(read.startsWith("Hvem må det? bla")).toBe(true);
});

test("a character is not cut in two where the page is cut off", () => {
  for (const before of [998, 999, 1_000]) {
    expect(questionText(`${"a".repeat(before)}🙂🙂`).isWellFormed()).toBe(true);
  }
});

test("whatever is typed, nothing invisible is left and reading it twice changes nothing", () => {
  fc.assert(
    fc.property(fc.string({ unit: "binary", maxLength: 200 }), (typed) => {
      const read = questionText(typed);
      expect(read).not.toMatch(/[\p{Cc}\p{Cf}\p{Co}\p{Cs}]|^\s|\s$|\s\s/u);
      expect(questionText(read)).toBe(read);
    }),
    { numRuns: 1_000 },
  );
}, 30_000);
