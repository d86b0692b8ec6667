import fc from "fast-check";
import { describe, expect, test } from "vitest";
import { decide } from "../../src/answers/decide.ts";
import type { Field, Reading } from "../../src/answers/evidence.ts";
import type { Ranking } from "../../src/answers/ranking.ts";
import { SIGHTS, type Sight } from "../../src/answers/vectors.ts";
import { CALIBRATION } from "./invented.ts";

const THRESHOLDS = { answers: 0.5, sure: 0.5 };

interface Invented {
  /** How probable each clause is. */
  readonly clauses?: readonly number[];
  /** How probable silence on each topic is. */
  readonly silent?: readonly number[];
  /** For each topic its clauses; each clause is its own topic's without it. */
  readonly cells?: readonly (readonly number[])[];
  /** How much the question is about each topic, from 0 to 1. */
  readonly topics?: readonly number[];
  readonly thresholds?: typeof THRESHOLDS;
}

function decided({ clauses = [], silent, cells, topics, thresholds = THRESHOLDS }: Invented) {
  const cellsOf = cells ?? clauses.map((_, clause) => [clause]);
  const about = topics ?? cellsOf.map(() => 0.5);
  const ranking: Ranking = {
    clauses: Float64Array.from(clauses),
    silent: Float64Array.from(silent ?? cellsOf.map(() => 0)),
    unknown: 0,
  };
  const inAllSights = Object.fromEntries(
    SIGHTS.map((sight) => [sight, Float32Array.from(about)]),
  ) as Record<Sight, Float32Array>;
  const reading = { topicVotes: inAllSights, probabilities: Float32Array.from(about) };
  return decide(
    ranking,
    reading as unknown as Reading,
    { cells: cellsOf } as unknown as Field,
    CALIBRATION.weights,
    thresholds,
  );
}

describe("an answer or not", () => {
  test("at the threshold it answers, a hair below it is silent", () => {
    expect(decided({ clauses: [0.5, 0] }).kind).toBe("answer");
    expect(decided({ clauses: [0.499, 0] }).kind).toBe("silent");
  });

  test("what counts is that the policy answers at all, in whichever clause", () => {
    expect(decided({ clauses: [0.25, 0.125, 0.125] }).kind).not.toBe("silent");
  });

  test("a policy without clauses is silent", () => {
    expect(decided({})).toEqual({ kind: "silent", topic: undefined, nearest: undefined });
  });
});

describe("one clause or choices", () => {
  test("with its share at the threshold the best clause answers, a hair below it is a choice", () => {
    expect(decided({ clauses: [0.375, 0.375] })).toMatchObject({
      kind: "answer",
      pick: { clause: 0, probability: 0.375 },
    });
    expect(decided({ clauses: [0.374, 0.188, 0.188] }).kind).toBe("choices");
  });

  test("three choices, the likeliest first, each of another topic", () => {
    const choices = decided({
      clauses: [0.1, 0.3, 0.2, 0.15, 0.12],
      cells: [[0], [1, 2], [3], [4]],
      topics: [0.1, 0.9, 0.5, 0.4],
    });
    expect(choices).toMatchObject({
      kind: "choices",
      picks: [
        { clause: 1, topic: 1 },
        { clause: 3, topic: 2 },
        { clause: 4, topic: 3 },
      ],
    });
  });

  test("a clause that no topic leads to is no choice: its button would have nothing to say", () => {
    const choices = decided({
      clauses: [0.3, 0.25, 0.2],
      cells: [[1], [2]],
      topics: [0.5, 0.5],
    });
    expect(choices).toMatchObject({ kind: "choices", picks: [{ clause: 1 }, { clause: 2 }] });
  });

  test("where only one topic is left to choose, it is the answer", () => {
    const single = decided({ clauses: [0.3, 0.3, 0.3], cells: [[0, 1, 2]], topics: [0.9] });
    expect(single).toMatchObject({ kind: "answer", pick: { clause: 0, topic: 0 } });
  });
});

test("however many clauses there are, the choices are the likeliest of them", () => {
  // Never 0: a softmax gives each something, and of nothing no share can be too small.
  const likelihoods = fc.array(
    fc.integer({ min: 1, max: 20 }).map((n) => n / 100),
    { minLength: 2, maxLength: 30 },
  );
  fc.assert(
    fc.property(likelihoods, (clauses) => {
      const choices = decided({ clauses, thresholds: { answers: 0, sure: 2 } });
      const picked = choices.kind === "choices" ? choices.picks : [];
      expect(picked.map(({ probability }) => probability)).toEqual(
        clauses.toSorted((a, b) => b - a).slice(0, 3),
      );
      expect(new Set(picked.map(({ clause }) => clause)).size).toBe(picked.length);
    }),
  );
});

describe("the topic on which a clause answers", () => {
  test("is the one the question is about most", () => {
    const cells = [[0], [0], [0]];
    expect(decided({ clauses: [0.9], cells, topics: [0.2, 0.8, 0.5] })).toMatchObject({
      pick: { topic: 1 },
    });
  });

  test("is rather one that the clause answers best than one that it also answers", () => {
    const cells = [[1, 0], [0]];
    expect(decided({ clauses: [0.9, 0.05], cells, topics: [0.51, 0.5] })).toMatchObject({
      pick: { topic: 1 },
    });
  });
});

describe("silence", () => {
  test("names the topic when the question is probably about it", () => {
    const silent = { clauses: [0.1], cells: [[0], [], []], silent: [0, 0.2, 0.6] };
    expect(decided({ ...silent, topics: [0.1, 0.1, 0.25] })).toMatchObject({ topic: 2 });
    expect(decided({ ...silent, topics: [0.1, 0.1, 0.19] })).toMatchObject({ topic: undefined });
  });

  test("names the likeliest clause as the nearest, unless none is near", () => {
    expect(decided({ clauses: [0.01, 0.04] })).toMatchObject({ nearest: 1 });
    expect(decided({ clauses: [0.01, 0.02] })).toMatchObject({ nearest: undefined });
  });
});
