import { expect, test } from "vitest";
import { INTENTS } from "../../src/intents/intent.ts";
import { intentProbabilities, learnIntents } from "../../src/intents/learn.ts";
import type { Utterance } from "../../src/intents/load-utterances.ts";

const cueData = { spoken: {}, cues: { lost: ["mistet", "tabt", "væk"] } };
const said = (intent: Utterance["intent"], ...texts: string[]): Utterance[] =>
  texts.map((text) => ({ text, intent, by: "a" }));
const UTTERANCES = [
  ...said("report_incident", "jeg har mistet min taske", "jeg har tabt et kort", "tasken er væk"),
  ...said("greeting", "hej med dig", "hej igen", "hej hej"),
];
const learned = learnIntents(UTTERANCES, cueData);
const likely = (text: string, from = learned) => {
  const all = intentProbabilities(text, from);
  return (intent: Utterance["intent"]) => all[INTENTS.indexOf(intent)] as number;
};

test("what was never said is understood by the class its words belong to", () => {
  expect(likely("kortet er tabt")("report_incident")).toBeGreaterThan(0.6);
  expect(likely("hej vogter")("greeting")).toBeGreaterThan(0.6);
});

test("the probabilities add up to 1, also for words never heard", () => {
  for (const text of ["hej", "zebra", ""]) {
    const sum = intentProbabilities(text, learned).reduce((a, b) => a + b, 0);
    expect(sum).toBeCloseTo(1, 5);
  }
});

test("the same utterances teach the same, to the bit", () => {
  expect(learnIntents(UTTERANCES, cueData)).toEqual(learned);
});

test("an intent that was said more often than others is not favoured as much", () => {
  const many = learnIntents(
    [...UTTERANCES, ...said("greeting", ..."abcdefghijkl".split("").map((x) => `hej ${x}${x}`))],
    cueData,
  );
  expect(many.evening[INTENTS.indexOf("greeting")]).toBeLessThan(
    many.evening[INTENTS.indexOf("report_incident")] as number,
  );
});
