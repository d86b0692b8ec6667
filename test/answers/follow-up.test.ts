import { describe, expect, test } from "vitest";
import type { Field } from "../../src/answers/evidence.ts";
import { leanTowards } from "../../src/answers/follow-up.ts";
import type { Ranking } from "../../src/answers/ranking.ts";
import { useAnswers } from "./opened.ts";

const ask = useAnswers();
const topicOf = (text: string, policy: string, previousTopic?: string) => {
  const outcome = ask({ text, policy, ...(previousTopic !== undefined && { previousTopic }) });
  return "topic" in outcome ? outcome.topic : outcome.kind;
};

describe("after a question about the handbook", () => {
  test.each([
    "og hvem godkender den?",
    "hvem godkender den",
    "men hvem er det der godkender den så?",
    "and who approves it?",
  ])("%s is about the handbook", (text) => {
    expect(topicOf(text, "faxe-2021", "handbook.what")).toBe("handbook.approval");
  });

  test("a short question that names something else is about that", () => {
    expect(topicOf("hvad sker der hvis jeg bryder reglerne?", "faxe-2021", "handbook.what")).toBe(
      topicOf("hvad sker der hvis jeg bryder reglerne?", "faxe-2021"),
    );
  });

  test("a long new question is answered as if nothing was asked before", () => {
    const text =
      "Hvem skal jeg give besked hvis jeg finder en mappe med papirer om borgere i kopimaskinen?";
    for (const policy of ["faxe-2021", "kalundborg-2023", "naestved", "halsnaes"]) {
      const afresh = ask({ text, policy });
      expect(ask({ text, policy, previousTopic: "handbook.what" })).toEqual(afresh);
    }
  });
});

test("the same words after a question about the policy are about the policy", () => {
  expect(topicOf("og hvem godkender den?", "faxe-2021", "policy.purpose")).toBe(
    "policy.approved-by",
  );
});

describe("leaning", () => {
  const TOPICS = ["handbook.what", "handbook.approval", "breach.told", "handbook.price"];
  const field = { cells: [[0], [1], [2], []] } as unknown as Field;
  const ranking: Ranking = {
    clauses: Float64Array.of(0.1, 0.1, 0.5),
    silent: Float64Array.of(0, 0, 0, 0.1),
    unknown: 0.2,
  };
  const lean = (text: string, previousTopic?: string) =>
    leanTowards(
      ranking,
      { text, policy: "x", ...(previousTopic !== undefined && { previousTopic }) },
      field,
      TOPICS,
    );

  test("makes all topics beside the previous one likelier, the silent ones too", () => {
    const { clauses, silent } = lean("og hvem godkender den?", "handbook.what");
    expect(clauses[1]).toBeGreaterThan(0.1);
    expect(clauses[2]).toBeLessThan(0.5);
    expect(silent[3]).toBe(clauses[1]);
  });

  test("adds up to 1 again", () => {
    const { clauses, silent, unknown } = lean("og den?", "handbook.what");
    const sum = [...clauses, ...silent].reduce((a, b) => a + b, unknown);
    expect(sum).toBeCloseTo(1, 9);
  });

  test.each([
    ["without a question before", "og hvem godkender den?", undefined],
    ["when the question points nowhere", "hvem melder jeg et brud til?", "handbook.what"],
    [
      "when the question is long enough to stand alone",
      "og hvem skal jeg egentlig fortælle det til når jeg finder papirer",
      "handbook.what",
    ],
  ])("does nothing %s", (_, text, previousTopic) => {
    expect(lean(text, previousTopic)).toBe(ranking);
  });

  test("towards a topic that there is not does nothing but harm none", () => {
    const { clauses, unknown } = lean("og den?", "no-such-topic");
    expect([...clauses, unknown]).toEqual([0.1, 0.1, 0.5, 0.2]);
  });
});
