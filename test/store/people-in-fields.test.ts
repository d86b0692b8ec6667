import { expect, test } from "vitest";
import { peopleInFields } from "../../src/store/people-in-fields.ts";

const CASE = {
  number: "ann",
  reporter: { person: "ann", unit: "ann" },
  handlers: ["bo", "ann"],
  log: [
    { by: "bo", words: "ann" },
    { at: null, by: "cy" },
  ],
  measures: ["ann"],
};
const { in: peopleIn, forget } = peopleInFields<typeof CASE>(["person", "handlers", "by"]);

test("people are found in the fields that hold them, wherever they stand, each once", () => {
  expect(peopleIn(CASE)).toEqual(["ann", "bo", "cy"]);
});

test("somebody is forgotten in those fields alone: what people wrote is left as it is", () => {
  const kept = forget(CASE, "ann");
  expect(kept).toEqual({
    ...CASE,
    reporter: { person: "forgotten", unit: "ann" },
    handlers: ["bo", "forgotten"],
  });
  expect(peopleIn(kept)).toEqual(["bo", "cy"]);
});
