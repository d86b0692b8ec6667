import { describe, expect, test } from "vitest";
import { changesBetween } from "../../src/answers/changes.ts";
import type { Outcome } from "../../src/answers/outcome.ts";
import { t } from "../../src/shared/texts.ts";
import { inventedPolicy } from "./invented.ts";

const SAME = "Byrådet godkender denne politik, som gælder for alle ansatte.";
const GONE = "Modemer må kun tilsluttes telefonnettet af en tekniker fra edb-afdelingen.";
const NEW = "Databeskyttelsesrådgiveren inddrages, når nye systemer skal indkøbes til skolerne.";
const [BEFORE, AFTER] = [
  "Lederen gennemgår reglerne med sine medarbejdere på et personalemøde hvert år.",
  "Lederen gennemgår reglerne med sine medarbejdere på et personalemøde hvert kvartal.",
];
const older = inventedPolicy({
  id: "solby-2015",
  clauses: { "formaal/1": SAME, "modem/1": GONE, "moede/1": BEFORE },
});
const newer = inventedPolicy({
  id: "solby-2020",
  supersedes: "solby-2015",
  clauses: { "formaal/1": SAME, "moede/1": AFTER, "dpo/1": NEW },
});

describe("from one version to the next", () => {
  const outcome = changesBetween(older, newer, "da");

  test("what is new, gone, changed and the same is counted", () => {
    expect(outcome).toMatchObject({
      kind: "answer",
      topic: "policy.changes",
    });
    expect(numbersIn(outcome)).toEqual([1, 1, 1, 1]);
  });

  test("some of each is shown, word for word, from the version that has it", () => {
    const cited = outcome.kind === "answer" ? outcome.citations : [];
    expect(cited.map(({ change, policy, text }) => ({ change, policy, text }))).toEqual([
      { change: "added", policy: "solby-2020", text: NEW },
      { change: "removed", policy: "solby-2015", text: GONE },
      { change: "changed", policy: "solby-2020", text: AFTER },
    ]);
  });

  test("an English question is answered in English", () => {
    const english = changesBetween(older, newer, "en");
    expect(english).toMatchObject({ language: "en", sentence: expect.stringContaining("clauses") });
    expect(numbersIn(english)).toEqual([1, 1, 1, 1]);
  });
});

test("of many clauses two of a kind are shown, the longest first", () => {
  const many = Object.fromEntries(
    Array.from("abcdefgh", (letter, i) => [`${letter}/1`, letter.repeat(10 + i)]),
  );
  const empty = inventedPolicy({ id: "tom", clauses: {} });
  const outcome = changesBetween(empty, inventedPolicy({ id: "fuld", clauses: many }), "da");
  expect(outcome.kind === "answer" && outcome.citations.map(({ clause }) => clause)).toEqual([
    "h/1",
    "g/1",
  ]);
});

test("a clause that is no rule is not shown", () => {
  const titled = inventedPolicy({
    id: "solby-2021",
    clauses: {
      "formaal/1": SAME,
      "journal/1": "Sag 15/2021 i den elektroniske journal.",
      "dpo/1": NEW,
    },
    notNormative: ["journal/1"],
  });
  const outcome = changesBetween(
    inventedPolicy({ id: "a", clauses: { "formaal/1": SAME } }),
    titled,
    "da",
  );
  expect(outcome.kind === "answer" && outcome.citations.map(({ clause }) => clause)).toEqual([
    "dpo/1",
  ]);
});

test("between two that say the same nothing has changed, and nothing is claimed", () => {
  expect(changesBetween(older, { ...older, id: "solby-2016" }, "da")).toEqual({
    kind: "silent",
    language: "da",
    sentence: t("da", "answers.changes.none"),
  });
});

/** New, gone, changed, the same: as the sentence counts them. */
function numbersIn(outcome: Outcome): number[] {
  return "sentence" in outcome ? (outcome.sentence.match(/\d+/gu) ?? []).map(Number) : [];
}
