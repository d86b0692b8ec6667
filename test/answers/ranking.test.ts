import fc from "fast-check";
import { describe, expect, test } from "vitest";
import {
  CLAUSE_SIGNS,
  clauseEvidence,
  readQuestion,
  SILENT_SIGNS,
} from "../../src/answers/evidence.ts";
import { featuresOf } from "../../src/answers/features.ts";
import { rank, type Weights } from "../../src/answers/ranking.ts";
import { vectorOf } from "../../src/answers/vectors.ts";
import {
  answers,
  askAbout,
  CALIBRATION,
  inventedCatalogue,
  inventedPolicy,
  SILENT,
} from "./invented.ts";

const BREACH = "Et brud meldes straks til DPO.";
const RULES = "Håndbogen godkendes af direktionen.";
const policy = inventedPolicy({
  id: "solby",
  clauses: {
    "brud/1": BREACH,
    "haandbog/1": RULES,
    "haandbog/2": "Den ligger på nettet.",
    "journal/1": "Sag 15/2021.",
  },
  topics: {
    breach: answers("brud/1", BREACH),
    handbook: answers("haandbog/1", RULES, { also: ["haandbog/2"] }),
    password: SILENT,
  },
});
const catalogue = inventedCatalogue({
  breach: ["hvem melder jeg et brud til", "hvad gør jeg ved et brud"],
  handbook: ["hvem godkender håndbogen", "hvor ligger håndbogen"],
  password: ["hvor lang skal min adgangskode være", "hvor tit skifter jeg adgangskode"],
});
const { compiled } = askAbout(catalogue, [policy]);
const field = compiled.fields.get("solby");
if (!field) throw new Error("no field");
const { vocabulary } = compiled.speech;
const read = (text: string) =>
  readQuestion(vectorOf(featuresOf(text, compiled.language), vocabulary), compiled.speech);
const ranked = (text: string, weights: Weights = CALIBRATION.weights) =>
  rank(read(text), field, vocabulary, weights);

const total = ({ clauses, silent, unknown }: ReturnType<typeof rank>) =>
  [...clauses, ...silent].reduce((sum, value) => sum + value, unknown);

describe("the ranking", () => {
  test("puts the clause of the topic asked about first", () => {
    const [breach, handbook] = ranked("hvem melder jeg et brud til").clauses;
    expect(breach).toBeGreaterThan(0.5);
    expect(handbook).toBeLessThan(0.2);
  });

  test("puts silence first where the policy has nothing on the topic", () => {
    const { silent, clauses } = ranked("hvor lang skal min adgangskode være");
    expect(silent[2]).toBeGreaterThan(Math.max(...clauses));
  });

  test("gives no silence to a topic that has a clause", () => {
    expect([...ranked("hvem melder jeg et brud til").silent].slice(0, 2)).toEqual([0, 0]);
  });

  test("gives a clause that also answers less than the one that answers best", () => {
    const [, best, also] = ranked("hvem godkender håndbogen").clauses;
    expect(best).toBeGreaterThan(also as number);
    expect(also).toBeGreaterThan(0);
  });

  test("leaves what is like nothing in the catalogue unknown", () => {
    const [near, far] = ["hvem melder jeg et brud til", "qqqq zzzz"].map((text) => ranked(text));
    expect(far?.unknown).toBeGreaterThan(10 * (near?.unknown as number));
  });

  test("adds up to 1, whatever is asked and however the signs are weighed", () => {
    const weight = fc.oneof(
      fc.double({ min: -10, max: 10, noNaN: true }),
      fc.constantFrom(-1_000, 0, 1_000),
    );
    const weights = fc.record({
      clause: fc.array(weight, { minLength: CLAUSE_SIGNS.length, maxLength: CLAUSE_SIGNS.length }),
      silent: fc.array(weight, { minLength: SILENT_SIGNS.length, maxLength: SILENT_SIGNS.length }),
      unknown: weight,
    });
    const text = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.constantFrom(...catalogue.phrasings.map((one) => one.text)),
    );
    fc.assert(
      fc.property(text, weights, (question, weighed) => {
        const ranking = ranked(question, weighed);
        expect(total(ranking)).toBeCloseTo(1, 9);
        for (const value of [...ranking.clauses, ...ranking.silent, ranking.unknown]) {
          expect(value).toBeGreaterThanOrEqual(0);
        }
      }),
      { numRuns: 500 },
    );
  }, 30_000);
});

test("every clause has a value for every sign, also when nothing is known of the question", () => {
  for (const text of ["hvem melder jeg et brud til", "zzzz", ""]) {
    const evidence = clauseEvidence(read(text), field, vocabulary);
    expect(evidence).toHaveLength(4 * CLAUSE_SIGNS.length);
    expect(evidence.every(Number.isFinite)).toBe(true);
  }
});

test("a policy with no clauses at all is silent or unknown, and still adds up", () => {
  const silentOnAll = { breach: SILENT, handbook: SILENT, password: SILENT };
  const empty = askAbout(catalogue, [
    inventedPolicy({ id: "tom", clauses: {}, topics: silentOnAll }),
  ]).compiled;
  const bare = empty.fields.get("tom");
  expect(bare).toBeDefined();
  if (bare)
    expect(total(rank(read("et brud"), bare, vocabulary, CALIBRATION.weights))).toBeCloseTo(1);
});
