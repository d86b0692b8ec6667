import fc from "fast-check";
import { expect, test } from "vitest";
import { type Features, VIEWS } from "../../src/answers/features.ts";
import { learnVocabulary, postingsOf, similarities, vectorOf } from "../../src/answers/vectors.ts";
import { numberOf } from "../../src/shared/learning/numbering.ts";

// The same letter in two views is two features, as w: and c: are.
const features = fc
  .record({
    words: weighed("w:"),
    concepts: weighed("k:"),
    letters: weighed("c:"),
  })
  .map((found): Features => found);

function weighed(view: string) {
  const name = fc.constantFrom("a", "b", "c", "d", "e", "f").map((letter) => view + letter);
  return fc
    .uniqueArray(fc.tuple(name, fc.constantFrom(0.3, 0.7, 1)), { selector: ([n]) => n })
    .map((pairs) => new Map(pairs));
}

test("likeness is the cosine in each view and in all of them, as counted on paper", () => {
  fc.assert(
    fc.property(
      fc.array(features, { minLength: 1, maxLength: 8 }),
      fc.array(features, { maxLength: 4 }),
      features,
      (spoken, written, question) => {
        const vocabulary = learnVocabulary(spoken, written);
        const texts = [...spoken, ...written];
        const postings = postingsOf(
          texts.map((text) => vectorOf(text, vocabulary)),
          vocabulary,
        );
        const found = similarities(vectorOf(question, vocabulary), postings, vocabulary);
        for (const [i, text] of texts.entries()) {
          for (const view of VIEWS) {
            expect(found[view][i]).toBeCloseTo(cosine([view], question, text, spoken, written), 5);
          }
          expect(found.all[i]).toBeCloseTo(cosine(VIEWS, question, text, spoken, written), 5);
        }
      },
    ),
    { numRuns: 500 },
  );
}, 30_000);

test("a text is wholly like itself, and not at all like one that shares nothing", () => {
  const a: Features = { words: new Map([["w:a", 1]]), concepts: new Map(), letters: new Map() };
  const b: Features = { words: new Map([["w:b", 1]]), concepts: new Map(), letters: new Map() };
  const vocabulary = learnVocabulary([a, b], []);
  const postings = postingsOf(
    [a, b].map((one) => vectorOf(one, vocabulary)),
    vocabulary,
  );
  const { all, words, concepts } = similarities(vectorOf(a, vocabulary), postings, vocabulary);
  expect([...all]).toEqual([1, 0]);
  expect([...words]).toEqual([1, 0]);
  expect([...concepts]).toEqual([0, 0]);
});

test("a rare word counts for more than one that everybody uses", () => {
  const said = (...names: string[]): Features => ({
    words: new Map(names.map((name) => [name, 1])),
    concepts: new Map(),
    letters: new Map(),
  });
  const spoken = [said("common", "rare"), said("common", "other"), said("common"), said("common")];
  const vocabulary = learnVocabulary(spoken, []);
  const { features: ids, weights } = vectorOf(said("common", "rare"), vocabulary);
  const weightOf = (name: string) => weights[ids.indexOf(numberOf(name, vocabulary.ids) as number)];
  expect(weightOf("rare")).toBeGreaterThan(1.5 * Number(weightOf("common")));
});

test("what nobody ever said is no part of a question", () => {
  const heard: Features = { words: new Map([["w:a", 1]]), concepts: new Map(), letters: new Map() };
  const vocabulary = learnVocabulary([heard], []);
  const unheard: Features = {
    ...heard,
    words: new Map([
      ["w:a", 1],
      ["w:zebra", 1],
    ]),
  };
  expect(vectorOf(unheard, vocabulary)).toEqual(vectorOf(heard, vocabulary));
});

type Views = readonly (typeof VIEWS)[number][];

function cosine(
  views: Views,
  a: Features,
  b: Features,
  spoken: readonly Features[],
  written: readonly Features[],
): number {
  const known = (view: Views[number], name: string) =>
    [...spoken, ...written].some((text) => text[view].has(name));
  const weigh = (text: Features) => {
    const weighed = new Map<string, number>();
    for (const view of views) {
      for (const [name, value] of text[view]) {
        if (!known(view, name)) continue;
        const heard = spoken.filter((one) => one[view].has(name)).length;
        weighed.set(view + name, value * Math.log(1 + spoken.length / (1 + heard)));
      }
    }
    return weighed;
  };
  const [x, y] = [weigh(a), weigh(b)];
  const length = (vector: Map<string, number>) => Math.hypot(...vector.values());
  let dot = 0;
  for (const [name, value] of x) dot += value * (y.get(name) ?? 0);
  return dot === 0 ? 0 : dot / (length(x) * length(y));
}
