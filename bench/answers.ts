/**
 * How fast and how big answering is: `npm run bench` prints it as tables. Beside each figure stands a floor
 * measured in the same run, as a busy machine moves both.
 */
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { readCalibration } from "../src/answers/calibration.ts";
import { profileTopics } from "../src/answers/catalogue.ts";
import { compile } from "../src/answers/compile.ts";
import { openAnswers } from "../src/answers/index.ts";
import { loadCatalogue } from "../src/answers/load-catalogue.ts";
import { loadPolicies, POLICIES_DIR } from "../src/policy/index.ts";
import { seededRandom } from "../src/shared/random.ts";
import { coldStarts } from "./cold-starts.ts";
import { fivePolicies } from "./five-policies.ts";
import { loadAndMemory } from "./load-and-memory.ts";
import { manyHandbooks } from "./many-handbooks.ts";
import { quantile } from "./measure.ts";
import { readQuestions } from "./questions.ts";
import { ratio, time } from "./table.ts";

const SEED = 20_261_121;
const TODAY = "2026-11-21";

process.chdir(join(import.meta.dirname, ".."));
const load = () =>
  `load ${loadavg()
    .map((value) => value.toFixed(2))
    .join(" ")}`;
const random = seededRandom(SEED);

const { ask } = await openAnswers("data", { today: () => TODAY });
const calibration = await readCalibration("data/answering.json");
const catalogue = await loadCatalogue("data");
const policies = await loadPolicies(POLICIES_DIR, profileTopics(catalogue.topics));
const questions = readQuestions("test/questions/third.jsonl", catalogue, policies, TODAY, random);

console.log(`Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model.trim()}, ${load()}`);
console.log(
  `${questions.one.length} questions to one policy, of the third set and the catalogue, and ${questions.all.length} to all; seed ${SEED}`,
);

const few = fivePolicies(policies, ask, TODAY, questions, random);

const start = performance.now();
compile(catalogue, policies);
console.log(
  `\nCompiling anew, as after a change of data or code: ${time(performance.now() - start)}`,
);

const settings = { calibration, today: TODAY };
const many = manyHandbooks(catalogue, policies, settings, questions, random);

for (const [name, of] of [
  ["", "all"],
  [", best of the rounds", "best"],
] as const) {
  const [five, hundred] = [quantile(few.vogter[of], 0.99), quantile(many.vogter[of], 0.99)];
  console.log(
    `  p99 of one answer${name}: ${time(five)} (promised 2 ms); of one among handbooks ${ratio(hundred, five)} of that (promised 3 x)`,
  );
}

loadAndMemory();
await coldStarts({ ask: "0.8 s", start: "2 s" });
console.log(`\n${load()}`);
