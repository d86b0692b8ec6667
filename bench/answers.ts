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
import { seededRandom } from "../src/answers/random.ts";
import { scopeOf } from "../src/answers/scope.ts";
import { loadPolicies, POLICIES_DIR } from "../src/policy/index.ts";
import { coldStarts } from "./cold-starts.ts";
import { fivePolicies } from "./five-policies.ts";
import { loadAndMemory } from "./load-and-memory.ts";
import { manyHandbooks } from "./many-handbooks.ts";
import { quantile } from "./measure.ts";
import { readGold, somePhrasings } from "./questions.ts";
import { shuffled } from "./shuffle.ts";
import { ratio, time } from "./table.ts";

const SEED = 20_261_121;
const TODAY = "2026-11-21";
const PHRASINGS = 1_800;
const ROUNDS = 3;
const ASKED_OF_ALL = 200;
const STARTS = 5;

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

const gold = readGold("test/questions/third.jsonl");
const single = gold.filter(({ policy }) => policy !== "all");
const scopeIsOne = (q: { text: string; policy: string }) =>
  scopeOf({ ...q }, { policies, municipalities: catalogue.municipalities, today: TODAY }).kind !==
  "across";
const asked = [
  ...single,
  ...somePhrasings(catalogue.phrasings, policies, PHRASINGS, random),
].filter(scopeIsOne);
const questions = {
  one: Array.from({ length: ROUNDS }, () => shuffled(asked, random)).flat(),
  all: shuffled(asked, random)
    .slice(0, ASKED_OF_ALL)
    .map(({ text }) => ({ text, policy: "all" })),
  gold,
};

console.log(`Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model.trim()}, ${load()}`);
console.log(
  `${single.length} questions of the third set and ${PHRASINGS} of the catalogue, ${ROUNDS} rounds, shuffled with seed ${SEED}; ${ASKED_OF_ALL} of them to "all"`,
);

const few = fivePolicies(policies, ask, TODAY, questions);

const start = performance.now();
compile(catalogue, policies);
console.log(
  `\nCompiling anew, as after a change of data or code: ${time(performance.now() - start)}`,
);

const many = manyHandbooks(catalogue, policies, { calibration, today: TODAY }, questions, random);
const [p99Few, p99Many] = [few, many].map(({ vogter }) => quantile(vogter, 0.99)) as [
  number,
  number,
];
console.log(
  `\np99 of one answer: ${time(p99Few)} (promised 2 ms); with handbooks ${ratio(p99Many, p99Few)} of that (promised 3 x)`,
);

if (process.argv[2] !== "quick") {
  loadAndMemory(STARTS);
  await coldStarts(STARTS, { ask: "0.8 s", start: "2 s" });
}
console.log(`\n${load()}`);
