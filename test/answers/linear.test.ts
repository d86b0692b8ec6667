import { expect, test } from "vitest";
import type { Features } from "../../src/answers/features.ts";
import { type Example, topicProbabilities, trainLinear } from "../../src/answers/linear.ts";
import { learnVocabulary, vectorOf } from "../../src/answers/vectors.ts";
import { numberOf } from "../../src/shared/learning/numbering.ts";
import { seededRandom } from "../../src/shared/random.ts";

const said = (...names: string[]): Features => ({
  words: new Map(names.map((name) => [`w:${name}`, 1])),
  concepts: new Map(),
  letters: new Map(names.map((name) => [`c:${name}`, 0.35])),
});

/** Three topics, each with words of its own, said in many ways among words that tell nothing. */
const TOPICS = [
  ["brud", "melde", "straks"],
  ["dispensation", "undtagelse", "slippe"],
  ["håndbog", "regler", "godkende"],
] as const;
const random = seededRandom(7);
const oneOf = <T>(from: readonly T[]) => from[Math.floor(random() * from.length)] as T;
const SAID = Array.from({ length: 90 }, (_, i) => ({
  topic: i % 3,
  features: said(oneOf(TOPICS[i % 3] ?? []), oneOf(["hvem", "hvad", "hvornår"]), `tale${i}`),
}));
const vocabulary = learnVocabulary(
  SAID.map(({ features }) => features),
  [],
);
const examples = SAID.map(
  ({ topic, features }): Example => ({ vector: vectorOf(features, vocabulary), topics: [topic] }),
);
const train = () => trainLinear(examples, TOPICS.length, vocabulary);
const model = train();
const about = (...names: string[]) =>
  topicProbabilities(vectorOf(said(...names), vocabulary), model);

test.each(TOPICS.flatMap((names, topic) => names.map((name) => ({ name, topic }))))(
  "$name tells topic $topic, whatever stands beside it",
  ({ name, topic }) => {
    expect(about(name, "hvornår", "nyt")[topic]).toBeGreaterThan(0.8);
  },
);

test("the probabilities add up to 1, also for words never heard", () => {
  for (const names of [["brud"], ["brud", "håndbog"], ["zebra"], []]) {
    const sum = about(...names).reduce((a, b) => a + b, 0);
    expect(sum).toBeCloseTo(1, 5);
  }
});

test("words never heard say nothing: no topic is likely", () => {
  expect(Math.max(...about("zebra"))).toBeLessThan(0.5);
});

test("the same examples give the same model, to the bit", () => {
  expect(train()).toEqual(model);
});

test("a phrasing that asks for two topics teaches both", () => {
  const both = examples.map(
    ({ vector, topics: [topic] }): Example => ({
      vector,
      topics: topic === 0 ? [0, 1] : [topic as number],
    }),
  );
  const [, second = 0, third = 0] = topicProbabilities(
    vectorOf(said("brud"), vocabulary),
    trainLinear(both, TOPICS.length, vocabulary),
  );
  expect(second).toBeGreaterThan(0.1);
  expect(third).toBeLessThan(0.01);
  expect(about("brud")[1]).toBeLessThan(0.01);
});

test("a word heard once or twice is not learned by heart, and letters not at all", () => {
  const used = (feature: string) => model.rows[numberOf(feature, vocabulary.ids) as number];
  expect(used("w:brud")).toBeGreaterThanOrEqual(0);
  expect(used("w:tale3")).toBe(-1);
  expect(used("c:brud")).toBe(-1);
});

test("every row uses all its steps, so that rounding moves no weight by more than 0.4 % of the largest", () => {
  const rows = Array.from(model.steps, (_, row) =>
    Array.from(model.weights.subarray(row * TOPICS.length, (row + 1) * TOPICS.length)),
  );
  expect(rows.length).toBeGreaterThan(9);
  for (const row of rows) expect(Math.max(...row.map(Math.abs))).toBe(127);
});
