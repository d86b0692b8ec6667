import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Choice, Outcome } from "../../src/answers/outcome.ts";
import { POLICIES } from "../policy/policies.ts";
import { faultsIn, TOPICS } from "./faults.ts";
import { anyPolicy, oddQuestion, PHRASINGS } from "./odd-questions.ts";
import { useAnswers } from "./opened.ts";

const ask = useAnswers();

// Words that few use: the topic is given, so nothing has to be recognised.
const IN_LANGUAGE = { da: "zzz", en: "would zzz" };

describe.each(POLICIES)("$id, every topic", ({ id, profile }) => {
  test.each(["da", "en"] as const)(
    "in %s",
    (language) => {
      const faults = Object.keys(TOPICS).flatMap((topic) => {
        const outcome = ask({ text: IN_LANGUAGE[language], policy: id, chosenTopic: topic });
        const cell = profile.topics[topic];
        const answers = cell !== undefined && "clause" in cell;
        const asProfiled = answers === (outcome.kind === "answer") && outcome.kind !== "choices";
        return [
          ...(asProfiled && outcome.language === language ? [] : [`${topic} is ${outcome.kind}`]),
          ...faultsIn(outcome),
        ];
      });
      expect(faults).toEqual([]);
    },
    30_000,
  );
});

// A failure prints its seed and path: hand both to fc.assert to have it again.
test("whatever is asked, all that is said stands word for word in a policy or is a fixed text", () => {
  fc.assert(
    fc.property(oddQuestion, (question) => {
      expect(faultsIn(ask(question))).toEqual([]);
    }),
    { numRuns: 2_500 },
  );
}, 60_000);

test("each button leads to an answer that cites the clause it showed", () => {
  const text = fc.constantFrom(...PHRASINGS);
  fc.assert(
    fc.property(text, anyPolicy, (asked, policy) => {
      const outcome = ask({ text: asked, policy });
      for (const { policy: from, topic, clause } of choicesOf(outcome)) {
        const clicked = ask({ text: asked, policy: from, chosenTopic: topic });
        expect(clicked).toMatchObject({ kind: "answer", topic });
        expect(faultsIn(clicked)).toEqual([]);
        const cited = clicked.kind === "answer" ? clicked.citations : [];
        expect(cited.map((one) => `${one.policy}:${one.clause}`)).toContain(`${from}:${clause}`);
      }
    }),
    { numRuns: 500 },
  );
}, 60_000);

function choicesOf(outcome: Outcome): readonly Choice[] {
  return outcome.kind === "choices" ? outcome.choices : [];
}
