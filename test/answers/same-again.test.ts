import fc from "fast-check";
import { expect, test } from "vitest";
import { anyPolicy, oddQuestion, PHRASINGS } from "./odd-questions.ts";
import { useAnswers } from "./opened.ts";

const ask = useAnswers();

/** Questions that would be the first to change if something of another were remembered. */
const pointingBack = fc.record({
  text: fc.constantFrom(
    "og hvem godkender den?",
    "hvad med dem?",
    "og hvor tit er det?",
    "den her?",
  ),
  policy: anyPolicy,
});

test("the same question has the same outcome, whatever others were asked in between", () => {
  fc.assert(
    fc.property(fc.array(fc.oneof(oddQuestion, pointingBack), { maxLength: 20 }), (questions) => {
      const outcomes = questions.map(ask);
      const again = questions.toReversed().map(ask).toReversed();
      expect(again).toEqual(outcomes);
    }),
    { numRuns: 50 },
  );
}, 60_000);

test("white space, invisible marks and the last question mark make no difference", () => {
  fc.assert(
    fc.property(fc.constantFrom(...PHRASINGS), (text) => {
      const plain = ask({ text, policy: "faxe-2021" });
      expect(
        ask({ text: `\n\u202E  ${text.replaceAll(" ", " \t\u200B")} `, policy: "faxe-2021" }),
      ).toEqual(plain);
      expect(ask({ text: `${text.replace(/\?$/u, "")}?!`, policy: "faxe-2021" })).toEqual(plain);
    }),
    { numRuns: 200 },
  );
}, 30_000);

test("an outcome belongs to whoever asked: what they do with it does not reach the next", () => {
  const question = { text: "Hvem kan give dispensation?", policy: "faxe-2021" };
  const before = JSON.stringify(ask(question));
  const mine = ask(question) as { citations?: { text: string }[]; sentence?: string };
  mine.sentence = "changed";
  for (const citation of mine.citations ?? []) citation.text = "changed";
  expect(JSON.stringify(ask(question))).toBe(before);
});
