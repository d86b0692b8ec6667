import fc from "fast-check";
import { expect, test } from "vitest";
import { type Layout, layoutSchema } from "../../src/policy/outline.ts";
import { readPolicyText } from "../../src/policy/reader.ts";

function read(raw: string, layout: Partial<Layout> = {}) {
  return readPolicyText(raw, layoutSchema.parse({ outline: ["Mål"], ...layout }));
}

function clausesOf(raw: string, layout: Partial<Layout> = {}) {
  return read(raw, layout).text.clauses.map(({ id, text }) => `${id}: ${text}`);
}

test("an empty line between two lines ends a paragraph", () => {
  expect(clausesOf("Mål\nEn linje\nog en til.\n\nNyt afsnit.")).toEqual([
    "maal/1: En linje og en til.",
    "maal/2: Nyt afsnit.",
  ]);
});

test("a converter's double-spaced lines are one paragraph, its lines of spaces are the gaps", () => {
  expect(clausesOf("Mål \n\nEn linje \n\nog en til. \n\n \n\nNyt afsnit. ")).toEqual([
    "maal/1: En linje og en til.",
    "maal/2: Nyt afsnit.",
  ]);
});

test("a page number and a running header belong to no clause, also in the middle of one", () => {
  const raw = "Mål \n\nFørste side \n\n2\n\nPolitik\n\nog anden side. \n \n\n";
  const { text } = read(raw, { runningHeaders: ["Politik"] });
  expect(text.clauses.map((clause) => clause.text)).toEqual(["Første side og anden side."]);
  expect(text.furniture).toEqual([
    { text: "2", line: 5 },
    { text: "Politik", line: 7 },
  ]);
});

test("a word broken over a line is mended, a real hyphen stays", () => {
  expect(
    clausesOf("Mål\ninformati-\nonssikkerhed, lov- \nog myndighedskrav, IT-\nsikkerhed"),
  ).toEqual(["maal/1: informationssikkerhed, lov- og myndighedskrav, IT-sikkerhed"]);
});

test("a letter that was written as two code points is the one on everybody's keyboard", () => {
  expect(clausesOf("Mål\nPa\u030A alle mål")).toEqual(["maal/1: På alle mål"]);
});

test.each([
  ["a private-use bullet", "\uF0B7 "],
  ["a bullet", "• "],
  ["Markdown's escaped star", "- \\* "],
])("%s starts a list item, and a short list is one clause with its introduction", (_, glyph) => {
  const raw = `Mål\nVi skal sikre:\n\n${glyph}at data er rigtige\n${glyph}at data\ner der\n\nNyt afsnit.`;
  const { clauses } = read(raw).text;
  expect(clauses.map((clause) => clause.parts)).toEqual([
    ["Vi skal sikre:", "at data er rigtige", "at data er der"],
    ["Nyt afsnit."],
  ]);
});

test("in a long list each item stands alone, and keeps the sentence that introduces it", () => {
  const item = `at ${"alt er i orden og ".repeat(20)}trygt`;
  const { clauses } = read(`Mål\nVi skal sikre:\n\n• ${item}\n• ${item}`).text;
  expect(clauses.map(({ text, lead }) => ({ text, lead }))).toEqual([
    { text: `Vi skal sikre: ${item}`, lead: undefined },
    { text: item, lead: "Vi skal sikre:" },
  ]);
});

test("a line that only announces what comes joins the paragraph after it", () => {
  expect(clausesOf("Mål\nDette gælder:\n\nAlle er med.")).toEqual([
    "maal/1: Dette gælder: Alle er med.",
  ]);
});

test("Markdown's headings and emphasis lose their marks, a run-in heading gets a line of its own", () => {
  const raw = "# Mål\n\nGælder fra **1. maj**.\n\n**2. Ansvar** Ledelsen\nhar ansvaret.";
  const { text } = read(raw, { outline: [{ Mål: ["2. Ansvar"] }] });
  expect(text.clauses.map(({ id, headings, text: words }) => ({ id, headings, words }))).toEqual([
    { id: "maal/1", headings: ["Mål"], words: "Gælder fra 1. maj." },
    { id: "ansvar/1", headings: ["Mål", "2. Ansvar"], words: "Ledelsen har ansvaret." },
  ]);
});

test("short lines end paragraphs only where the layout says so", () => {
  const raw =
    "Mål\nEt helt almindeligt afsnit, der fylder linjen.\nKort.\nEndnu et afsnit, der fylder linjen.";
  expect(clausesOf(raw)).toHaveLength(1);
  expect(clausesOf(raw, { shortLinesEndParagraphs: true })).toHaveLength(2);
});

test("a flattened table is read row by row, the label and its cells together", () => {
  const raw = [
    "Mål",
    "Hvem Hvor Hvad",
    "Den ansvarlige ",
    "direktør ",
    "",
    "Har ansvaret. ",
    " ",
    "Kan ikke give det videre. ",
    "Ledere Skal fortælle det.",
  ].join("\n");
  const table = { head: "Hvem Hvor Hvad", rows: ["Den ansvarlige direktør", "Ledere"] };
  const { text } = read(raw, { outline: [{ Mål: [{ table }] }] });
  expect(text.clauses.map(({ id, text: words }) => `${id}: ${words}`)).toEqual([
    "den-ansvarlige-direktoer/1: Den ansvarlige direktør Har ansvaret. Kan ikke give det videre.",
    "ledere/1: Ledere Skal fortælle det.",
  ]);
  expect(text.furniture).toEqual([{ text: "Hvem Hvor Hvad", line: 2 }]);
});

test("two headings with one name are told apart by what is above them", () => {
  const raw = "Mål\nKrav\nEt.\nAnsvar\nKrav\nTo.";
  const outline = [{ Mål: ["Krav"] }, { Ansvar: ["Krav"] }];
  expect(clausesOf(raw, { outline })).toEqual(["krav/1: Et.", "ansvar-krav/1: To."]);
});

test("a heading that the text does not hold in that place is named", () => {
  const outline = ["Mål", "Ansvar", "Omfang"];
  expect(read("Mål\nEt.\nOmfang\nTo.\nAnsvar\nTre.", { outline }).missing).toBe("Omfang");
  expect(read("Mål\nEt.\nAnsvar\nTo.\nOmfang\nTre.", { outline }).missing).toBeUndefined();
});

test("no text makes the reader stop or lose a word", () => {
  const words = (text: string) => text.normalize("NFC").replace(/[^\p{L}\p{N}]/gu, "");
  const line = fc.oneof(fc.constantFrom("", " ", "• punkt", "1. Punkt", "slut-"), fc.string());
  fc.assert(
    fc.property(fc.array(line), (lines) => {
      const raw = ["Mål", ...lines].join("\n");
      const { headings, clauses, furniture } = read(raw).text;
      const count = (text: string) => [...words(text)].sort().join("");
      const kept = [...headings.map(({ title }) => title), ...clauses.map(({ text }) => text)];
      const all = [...kept, ...furniture.map(({ text }) => text)].join(" ");
      expect(count(all)).toBe(count(raw));
    }),
  );
});
