import fc from "fast-check";
import { expect, test } from "vitest";
import { SIGHTS } from "../../src/answers/vectors.ts";
import { ballots, countVotes } from "../../src/answers/votes.ts";

const TARGETS = 5;

test("each target gets its three nearest texts: one, four tenths, two tenths", () => {
  const text = fc.record({
    targets: fc.uniqueArray(fc.nat(TARGETS - 1), { maxLength: 3 }),
    // Sixteenths are exact in a Float32Array, and make ties likely.
    near: fc.array(
      fc.nat(16).map((n) => n / 16),
      { minLength: 4, maxLength: 4 },
    ),
  });
  fc.assert(
    fc.property(fc.array(text, { maxLength: 20 }), (texts) => {
      const inSight = (s: number) => Float32Array.from(texts, ({ near }) => near[s] as number);
      const likeness = {
        all: inSight(0),
        words: inSight(1),
        concepts: inSight(2),
        letters: inSight(3),
      };
      const tally = countVotes(
        likeness,
        ballots(
          texts.map(({ targets }) => targets),
          TARGETS,
        ),
      );
      for (const [s, sight] of SIGHTS.entries()) {
        for (let target = 0; target < TARGETS; target++) {
          const nearest = texts
            .filter(({ targets }) => targets.includes(target))
            .map(({ near }) => near[s] as number)
            .sort((a, b) => b - a);
          const [first = 0, second = 0, third = 0] = nearest;
          expect(tally[sight][target]).toBeCloseTo(first + 0.4 * second + 0.2 * third, 5);
        }
      }
    }),
    { numRuns: 500 },
  );
}, 30_000);

test("many texts of middling likeness do not outvote one that is near", () => {
  const like = Float32Array.of(0.9, ...Array.from({ length: 50 }, () => 0.5));
  const likeness = { all: like, words: like, concepts: like, letters: like };
  const votes = ballots([[0], ...Array.from({ length: 50 }, () => [1])], 2);
  const { all } = countVotes(likeness, votes);
  expect(all[0]).toBeGreaterThan(all[1] as number);
});

test("a target that nobody votes for gets nothing, and so does everyone without texts", () => {
  const none = new Float32Array(0);
  const likeness = { all: none, words: none, concepts: none, letters: none };
  expect([...countVotes(likeness, ballots([], 3)).all]).toEqual([0, 0, 0]);
});
