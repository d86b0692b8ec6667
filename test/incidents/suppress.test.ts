import fc from "fast-check";
import { expect, test } from "vitest";
import { SMALLEST_GROUP, suppressed } from "../../src/incidents/figures/suppress.ts";

const shown = (counts: readonly number[]) =>
  suppressed(counts.map((count, id) => ({ id: `${id}`, count }))).map(({ count }) => count);

test.each([
  ["no group is small", [5, 9, 30], [5, 9, 30]],
  ["nobody is in the small ones", [0, 12, 0], [0, 12, 0]],
  ["several small ones hide each other", [20, 3, 4, 11], [20, undefined, undefined, 11]],
  ["a single small one takes the next with it", [20, 3, 11, 9], [20, undefined, undefined, 9]],
  ["going round at the end", [20, 11, 3], [undefined, 11, undefined]],
  [
    "two that are four each could be nothing else",
    [4, 4, 20, 30],
    [undefined, undefined, undefined, 30],
  ],
  ["together too few", [1, 1, 20, 30], [undefined, undefined, undefined, 30]],
  ["none is hidden among few", [0, 1, 4, 20, 30], [undefined, undefined, undefined, 20, 30]],
])("%s", (_, counts, expected) => {
  expect(shown(counts)).toEqual(expected);
});

test("what is hidden cannot be worked out from the total, the rest and the rule itself", () => {
  const counts = fc.array(fc.constantFrom(0, 1, 3, 4, 5, 6, 9), { minLength: 2, maxLength: 5 });
  fc.assert(
    fc.property(counts, (all) => {
      const total = sum(all);
      // Fewer are never divided at all.
      fc.pre(total >= SMALLEST_GROUP);
      const seen = shown(all);
      const hidden = seen.flatMap((count, at) => (count === undefined ? [at] : []));
      for (const at of hidden) expect(valuesOf(at, seen, total).size).toBeGreaterThan(1);
      const hiddenSum = sum(hidden.map((at) => all[at] ?? 0));
      if (hidden.length > 0) expect(hiddenSum).toBeGreaterThanOrEqual(SMALLEST_GROUP);
      for (const count of seen)
        expect(count === undefined || count === 0 || count >= SMALLEST_GROUP).toBe(true);
    }),
    { numRuns: 2_000 },
  );
});

/** All that one who knows the rule could take the hidden group `at` for: whatever would be shown in the same way. */
function valuesOf(at: number, seen: readonly (number | undefined)[], total: number): Set<number> {
  const values = new Set<number>();
  const key = JSON.stringify(seen);
  const fill = (counts: readonly number[]): void => {
    if (values.size > 1) return;
    const left = total - sum(counts);
    if (counts.length === seen.length) {
      if (left === 0 && JSON.stringify(shown(counts)) === key) values.add(counts[at] ?? 0);
      return;
    }
    const known = seen[counts.length];
    const possible = known === undefined ? Array.from({ length: left + 1 }, (_, n) => n) : [known];
    for (const count of possible) if (count <= left) fill([...counts, count]);
  };
  fill([]);
  return values;
}

function sum(counts: readonly number[]): number {
  return counts.reduce((all, count) => all + count, 0);
}
