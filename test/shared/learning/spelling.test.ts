import fc from "fast-check";
import { expect, test } from "vitest";
import { buildSpeller, respell } from "../../../src/shared/learning/spelling.ts";

const mend = (word: string, ...known: string[]) => respell(word, buildSpeller(known));

test.each([
  ["a letter missing", "dispensaton"],
  ["a letter too many", "dispensattion"],
  ["a letter wrong", "dispensasion"],
  ["two letters swapped", "dispenastion"],
  ["the last letter missing", "dispensatio"],
  ["a letter after the last", "dispensationn"],
])("one slip is mended: %s", (_, typed) => {
  expect(mend(typed, "dispensation")).toBe("dispensation");
});

test.each([
  ["a word that is known", "politik", ["politik", "politisk"]],
  ["two slips", "dispesaton", ["dispensation"]],
  [
    "a slip in the first letter, where mending would change too much",
    "gispensation",
    ["dispensation"],
  ],
  ["a word like no other", "rugbrød", ["dispensation"]],
])("%s stays as it is", (_, typed, known) => {
  expect(mend(typed, ...known)).toBe(typed);
});

test.each([
  ["regel", "regler"],
  ["brud", "bruge"],
  ["adgan", "adgang"],
])("a word as short as %s is never mended to %s", (typed, known) => {
  expect(mend(typed, known)).toBe(typed);
});

test("swapping comes before adding: the slip that keeps the length wins", () => {
  expect(mend("sikkre", "sikker", "sikkret")).toBe("sikker");
});

test("a word is mended only to a known word one slip away, and always when there is one", () => {
  const letter = fc.constantFrom("a", "b", "å");
  const word = fc.array(letter, { minLength: 3, maxLength: 9 }).map((letters) => letters.join(""));
  fc.assert(
    fc.property(word, fc.array(word, { maxLength: 12 }), (typed, known) => {
      const near = known.filter((one) => one[0] === typed[0] && slips(typed, one) === 1);
      const mended = mend(typed, ...known);
      if (typed.length < 6 || known.includes(typed) || near.length === 0)
        expect(mended).toBe(typed);
      else expect(near).toContain(mended);
    }),
    { numRuns: 2_000 },
  );
}, 30_000);

/** How many slips lie between two words, straight from the definition (Damerau 1964). */
function slips(a: string, b: string): number {
  if (a === "" || b === "") return a.length + b.length;
  const [x, y] = [a.slice(1), b.slice(1)];
  if (a[0] === b[0]) return slips(x, y);
  const swapped = a[0] === b[1] && a[1] === b[0] ? slips(a.slice(2), b.slice(2)) : Infinity;
  return 1 + Math.min(slips(x, y), slips(x, b), slips(a, y), swapped);
}
