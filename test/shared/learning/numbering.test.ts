import fc from "fast-check";
import { expect, test } from "vitest";
import { numberOf, numberStrings } from "../../../src/shared/learning/numbering.ts";

const strings = fc.uniqueArray(fc.oneof(fc.string(), fc.string({ unit: "binary" })));

test("every string has its number, and every other has none", () => {
  fc.assert(
    fc.property(strings, strings, (numbered, others) => {
      const numbering = numberStrings(numbered);
      for (const [number, string] of numbered.entries()) {
        expect(numberOf(string, numbering)).toBe(number);
      }
      for (const other of others.filter((one) => !numbered.includes(one))) {
        expect(numberOf(other, numbering)).toBeUndefined();
      }
    }),
  );
});

test("a hundred thousand strings that are much alike are kept apart", () => {
  const alike = Array.from({ length: 100_000 }, (_, i) => `c:${i.toString(36).padStart(5, "-")}`);
  const numbering = numberStrings(alike);
  expect(alike.every((string, i) => numberOf(string, numbering) === i)).toBe(true);
  expect(alike.some((string) => numberOf(`${string}x`, numbering) !== undefined)).toBe(false);
});

test("the same string twice is refused", () => {
  expect(() => numberStrings(["brud", "brud"])).toThrow("brud");
});
