import { writeFile } from "node:fs/promises";
import { profileTopics } from "../src/answers/catalogue.ts";
import { compileCorpus, readCorpus } from "../src/answers/compile.ts";
import type { Field } from "../src/answers/evidence.ts";
import { loadCatalogue } from "../src/answers/load-catalogue.ts";
import { loadPolicies, POLICIES_DIR } from "../src/policy/index.ts";
import { seededRandom } from "../src/shared/random.ts";
import { casesOf, type Evidence, evidenceFor, foldOf } from "./calibrate/cases.ts";
import { learnWeights } from "./calibrate/learn.ts";
import { bestThresholds, type Figures, figures, see } from "./calibrate/measure.ts";

/**
 * Learns how much each sign counts and where to draw the line to silence, from phrasings judged by
 * models that never saw their writer; writes data/answering.json and prints what was measured.
 */
const SEED = 20_230_530;

const catalogue = await loadCatalogue("data");
const policies = await loadPolicies(POLICIES_DIR, profileTopics(catalogue.topics));
const corpus = readCorpus(catalogue, policies);
const clauseNumbers = new Map<string, number>(
  policies.flatMap(({ id, text }) =>
    text.clauses.map((clause, i) => [`${id}:${clause.id}`, i] as const),
  ),
);
const topicNumbers = new Map(Object.keys(catalogue.topics).map((id, i) => [id, i]));

const folds = new Map<string, Evidence[]>();
const random = seededRandom(SEED);
const lone = loneWriters();
for (const fold of new Set(catalogue.phrasings.map((phrasing) => foldOf(phrasing, lone)))) {
  const { speech, fields } = compileCorpus(
    corpus,
    catalogue,
    policies,
    (p) => foldOf(p, lone) !== fold,
  );
  const cases = corpus.phrasings
    .filter(({ phrasing }) => foldOf(phrasing, lone) === fold)
    .flatMap((one) =>
      casesOf(
        one,
        fields,
        (place) => clauseNumbers.get(place),
        (topic) => topicNumbers.get(topic) as number,
        random,
      ),
    );
  folds.set(
    fold,
    cases.map((one) => evidenceFor(one, speech, fields.get(one.policy) as Field)),
  );
  process.stdout.write(`read ${fold} (${cases.length} questions)\n`);
}

// Two dozen numbers over ten thousand questions: leaving a writer out of this step too changes nothing.
const weights = learnWeights([...folds.values()].flat());
const seen = new Map(
  [...folds].map(([fold, evidence]) => [fold, evidence.map((one) => see(one, weights))]),
);
const thresholds = bestThresholds([...seen.values()].flat());

process.stdout.write(`\nseed ${SEED}; each writer judged by a model that never saw them\n`);
process.stdout.write("left out        n     first  three  right  wrong  silence\n");
for (const [fold, those] of seen) print(fold, figures(those, thresholds));
print("all", figures([...seen.values()].flat(), thresholds));

const rounded = (values: readonly number[]) => values.map((value) => Math.round(value * 1e4) / 1e4);
const calibration = {
  weights: {
    clause: rounded(weights.clause),
    silent: rounded(weights.silent),
    unknown: rounded([weights.unknown])[0],
  },
  thresholds,
};
await writeFile("data/answering.json", `${JSON.stringify(calibration, null, 2)}\n`);
process.stdout.write(`\nthresholds ${JSON.stringify(thresholds)}; data/answering.json written\n`);

/** Writers who wrote mostly about topics that nobody else wrote about. */
function loneWriters(): Set<string> {
  const writersOf = new Map<string, Set<string>>();
  for (const { topics, by } of catalogue.phrasings) {
    const [topic] = topics;
    writersOf.set(topic, (writersOf.get(topic) ?? new Set()).add(by));
  }
  const counts = new Map<string, { all: number; lone: number }>();
  for (const { topics, by } of catalogue.phrasings) {
    const count = counts.get(by) ?? { all: 0, lone: 0 };
    const few = (writersOf.get(topics[0])?.size ?? 0) <= 2;
    counts.set(by, { all: count.all + 1, lone: count.lone + (few ? 1 : 0) });
  }
  return new Set([...counts].filter(([, { all, lone: few }]) => few > all / 2).map(([by]) => by));
}

function print(name: string, { n, ...shares }: Figures): void {
  const cells = Object.values(shares).map((share) => share.toFixed(3).padStart(7));
  process.stdout.write(`${name.padEnd(14)}${String(n).padStart(6)}${cells.join("")}\n`);
}
