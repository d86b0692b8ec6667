import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { parse } from "yaml";
import { lexiconSchema } from "../../src/answers/catalogue-schemas.ts";
import { type AnswerCell, type Clause, clauseOf, type Policy } from "../../src/policy/index.ts";
import { buildLexicon } from "../../src/shared/learning/lexicon.ts";
import { POLICIES } from "../policy/policies.ts";
import { type Ground, problemsOf, type Sentences } from "./sentence-check.ts";

const lexicon = buildLexicon(lexiconSchema.parse(parse(readFileSync("data/lexicon.yaml", "utf8"))));

test.each(POLICIES)("$id: no answer goes beyond its clause", (policy) => {
  const report = Object.entries(policy.profile.topics).flatMap(([topic, cell]) => {
    if (!("clause" in cell)) return [];
    const problems = problemsOf(cell, groundOf(policy, cell), lexicon);
    const sentences = [`    da: ${cell.da}`, `    en: ${cell.en}`];
    return problems.length === 0 ? [] : [`${topic} (${cell.clause})`, ...sentences, ...problems];
  });
  expect(report.join("\n")).toBe("");
});

function groundOf(policy: Policy, { clause: id, also = [] }: AnswerCell): Ground {
  const [clause, ...others] = [id, ...also].flatMap((one) => clauseOf(policy, one) ?? []);
  const { title, municipality } = policy.profile;
  return {
    text: clause?.text ?? "",
    parts: clause?.parts ?? [],
    around: [
      ...(clause ? above(clause) : []),
      ...others.flatMap((other) => [...above(other), other.text]),
      title,
      municipality,
    ],
  };
}

function above({ headings, lead }: Clause): string[] {
  return [...headings, ...(lead === undefined ? [] : [lead])];
}

const RULES_AT_MEETINGS =
  "Ledere skal mindst to gange om året gennemgå reglerne for informationssikkerhed med medarbejderne.";
const DELEGATED = "Opgaven kan uddelegeres. Ansvaret kan ikke uddelegeres.";
const ADOPTED = "Vedtaget 27. maj 2021.";
const ground: Ground = {
  text: `${RULES_AT_MEETINGS} ${DELEGATED} ${ADOPTED}`,
  parts: [`${RULES_AT_MEETINGS} ${DELEGATED} ${ADOPTED}`],
  around: ["Lederes ansvar", "Informationssikkerhedspolitik", "Vandkøbing Kommune"],
};
const meetings: Sentences = {
  quote: RULES_AT_MEETINGS,
  da: "Ledere skal mindst to gange om året gennemgå reglerne med medarbejderne.",
  en: "Leaders must go through the rules with the employees at least twice a year.",
};
const delegated: Sentences = {
  quote: DELEGATED,
  da: "Opgaven kan uddelegeres, men ansvaret kan ikke uddelegeres.",
  en: "The task can be delegated, but the responsibility cannot be delegated.",
};
const adopted: Sentences = {
  quote: ADOPTED,
  da: "Politikken er vedtaget 27. maj 2021.",
  en: "The policy was adopted on 27 May 2021.",
};

test.each([meetings, delegated, adopted])("what the clause says may be said: $da", (cell) => {
  expect(problemsOf(cell, ground, lexicon)).toEqual([]);
});

test("another form of a word, a part of a compound and a compound of its parts are the clause's", () => {
  const da = "Det er lederes ansvar, at reglerne gennemgås mindst to gange om året.";
  const en =
    "It is the leaders' responsibility that the rules are gone through at least twice a year.";
  expect(problemsOf({ ...meetings, da, en }, ground, lexicon)).toEqual([]);
  const both = "Ledere skal gennemgå sikkerhedsreglerne mindst to gange om året.";
  expect(danish({ ...meetings, da: both })).toEqual([]);
});

test.each([
  [
    "an added word",
    { da: meetings.da.replace("medarbejderne", "medarbejderne skriftligt") },
    ['da: "skriftligt" is not in the clause'],
  ],
  [
    "another who",
    { da: meetings.da.replace("Ledere", "Ledelsen") },
    ['da: "ledelsen" is not in the clause'],
  ],
  [
    "another number",
    { da: meetings.da.replace("to gange", "tre gange") },
    ["da: 3 is not in the clause"],
  ],
  [
    "must become may",
    { da: meetings.da.replace("skal", "kan") },
    ['da: "may" is not in the quote', 'da: the quote does not say "kan gange"'],
  ],
  [
    "at least left out",
    { da: meetings.da.replace("mindst ", "") },
    ['da: leaves out "mindst" before "gange"'],
  ],
  [
    "haste added",
    { da: meetings.da.replace("mindst", "straks og mindst") },
    ['da: "at once" is not in the quote', 'da: the quote does not say "straks gange"'],
  ],
])("Danish: %s is caught", (_, change, problems) => {
  expect(danish({ ...meetings, ...change })).toEqual(problems);
});

test.each([
  [
    "may become must",
    "Opgaven skal uddelegeres, men ansvaret kan ikke uddelegeres.",
    ['da: "must" is not in the quote', 'da: the quote does not say "skal uddelegeres"'],
  ],
  [
    "not left out",
    "Opgaven og ansvaret kan uddelegeres.",
    ['da: leaves out "ikke" before "uddelegeres"'],
  ],
])("Danish: %s is caught", (_, da, problems) => {
  expect(danish({ ...delegated, da })).toEqual(problems);
});

test.each([
  [
    "an added word",
    meetings.en.replace("employees", "employees in writing"),
    ['en: "writing" is not in the clause'],
  ],
  [
    "a word of no concept",
    meetings.en.replace("rules", "boring rules"),
    ['en: "boring" is not in the clause'],
  ],
  [
    "another number",
    meetings.en.replace("twice", "three times"),
    ['en: "times" is not in the clause', "en: 3 is not in da", "en: 2 of da is missing"],
  ],
  [
    "must become may",
    meetings.en.replace("must", "may"),
    ['en: "may" is not in da', 'en: "must" of da is missing'],
  ],
  ["at least left out", meetings.en.replace("at least ", ""), ['en: "at least" of da is missing']],
])("English: %s is caught", (_, en, problems) => {
  expect(problemsOf({ ...meetings, en }, ground, lexicon)).toEqual(
    expect.arrayContaining(problems),
  );
});

test("a date is one thing", () => {
  const text = `${ADOPTED} Godkendt 15. marts 2023.`;
  const da = "Politikken er vedtaget 15. maj 2021.";
  const en = "The policy was adopted on 15 May 2021.";
  expect(problemsOf({ ...adopted, da, en }, { ...ground, text }, lexicon)).toEqual([
    "da: 15-5-2021 is not in the clause",
  ]);
});

test.each([
  ["politikken er vedtaget 27. maj 2021.", "da: does not start with a capital"],
  ["Politikken er vedtaget 27. maj 2021", "da: does not end with one full stop"],
  ["Politikken er vedtaget 27. maj 2021. Vedtaget.", "da: is more than one sentence"],
  ["Politikken  er vedtaget 27. maj 2021.", "da: has stray white space"],
  [
    "Ja, politikken er vedtaget 27. maj 2021.",
    "da: answers yes or no to a question it does not know",
  ],
  [
    `Politikken er vedtaget 27. maj 2021${", vedtaget".repeat(25)}.`,
    "da: has 31 words, 30 at most",
  ],
])("form: %s", (da, problem) => {
  expect(problemsOf({ ...adopted, da }, ground, lexicon)).toContain(problem);
});

test.each([
  ["gennemgå reglerne for informationssikkerhed med medarbejderne.", "starts"],
  ["Ledere skal mindst to gange om året gennemgå reglerne", "ends"],
])("a quote is whole: %s", (quote, where) => {
  const problems = problemsOf({ ...meetings, quote }, ground, lexicon);
  expect(problems).toContain(`quote: ${where} inside a sentence`);
});

function danish(cell: Sentences): string[] {
  return problemsOf(cell, ground, lexicon).filter((problem) => problem.startsWith("da:"));
}
