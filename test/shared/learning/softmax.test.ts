import { expect, test } from "vitest";
import { softmaxProbabilities, trainSoftmax } from "../../../src/shared/learning/softmax.ts";

const DESCENT = { epochs: 20, firstStep: 1, lastStep: 0.1, biasStep: 0.01, seed: 3 };
const has = (...rows: number[]) => ({ rows, values: rows.map(() => 1) });
const EXAMPLES = [
  { input: has(0), classes: [0] },
  { input: has(1), classes: [1] },
  { input: has(2), classes: [0, 1] },
  { input: has(3), classes: [2] },
];
const model = trainSoftmax(EXAMPLES, { rowCount: 4, classCount: 3 }, DESCENT);

test("each feature leads to the classes it was seen with", () => {
  expect(softmaxProbabilities(has(0), model)[0]).toBeGreaterThan(0.8);
  expect(softmaxProbabilities(has(3), model)[2]).toBeGreaterThan(0.8);
  const [first = 0, second = 0] = softmaxProbabilities(has(2), model);
  expect(first).toBeGreaterThan(0.4);
  expect(second).toBeGreaterThan(0.4);
});

test("the same examples give the same model, to the bit", () => {
  expect(trainSoftmax(EXAMPLES, { rowCount: 4, classCount: 3 }, DESCENT)).toEqual(model);
});
