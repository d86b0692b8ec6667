import { expect, test } from "vitest";
import { buildCues } from "../../src/intents/cues.ts";
import { featuresOf } from "../../src/intents/features.ts";

const cues = buildCues({
  spoken: {},
  cues: { self: ["jeg", "vi"], lost: ["mistet", "blevet væk"], device: ["telefon*", "tablet*"] },
});
const of = (text: string) => [...featuresOf(text, cues).keys()];

test("words of one class look the same, whichever they are", () => {
  const [one, other] = [of("jeg har mistet telefonen"), of("vi har mistet tabletten")].map(
    (features) => features.filter((feature) => /^[kq]:/.test(feature)),
  );
  expect(one).toEqual(other);
  expect(one).toContain("k:device+lost");
  expect(one).toContain("q:lost_device");
});

test("the order tells a question from a statement", () => {
  expect(of("har jeg mistet den")).toContain("m:har_SELF");
  expect(of("jeg har mistet den")).not.toContain("m:har_SELF");
  expect(of("jeg har mistet den")).toContain("m:SELF_har");
});

test("words without a class keep their place between those that have one", () => {
  expect(of("den blå tablet er blevet væk igen")).toEqual(
    expect.arrayContaining(["m:^_den", "m:blå_DEVICE", "m:DEVICE_er", "m:er_LOST", "m:LOST_igen"]),
  );
});

test("marks, smileys and length are seen; nothing is made of nothing", () => {
  expect(of("super 👍")).toEqual(expect.arrayContaining(["s:👍", "n:1"]));
  expect(of("hvad nu??")).toEqual(expect.arrayContaining(["s:?", "n:3"]));
  expect(of("")).toEqual(["k:", "q:^_$", "m:^_$", "n:1"]);
});
