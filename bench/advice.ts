/**
 * How fast the storage advice is: `node bench/advice.ts`. Beside each figure stands a floor measured in the same run, as
 * a busy machine moves both.
 */
import { readFileSync } from "node:fs";
import { cpus, loadavg } from "node:os";
import { join } from "node:path";
import { seededRandom } from "../src/shared/random.ts";
import { openStorageAdvice } from "../src/storage-advice/index.ts";
import { quantile, timeRounds } from "./measure.ts";
import { shuffled } from "./shuffle.ts";
import { printTable, ratio, time } from "./table.ts";

const SEED = 20_261_121;
const ROUNDS = 20;
const MEGABYTE = 1_000_000;

process.chdir(join(import.meta.dirname, ".."));
const random = seededRandom(SEED);
console.log(
  `Node ${process.version}, ${cpus().length} x ${cpus()[0]?.model.trim()}, load ${loadavg()[0]?.toFixed(2)}, seed ${SEED}`,
);

const start = performance.now();
const advice = await openStorageAdvice("data");
console.log(`Opening: ${time(performance.now() - start)}`);

const questions = ["dev", "train", "own"].flatMap((name) =>
  readFileSync(`test/questions/storage-${name}.jsonl`, "utf8")
    .trim()
    .split("\n")
    .map((line) => (JSON.parse(line) as { question: string }).question),
);
const rounds = Array.from({ length: ROUNDS }, () => shuffled(questions, random));
/** The least that reading a text can cost: each of its words, looked up. */
const known = new Set(questions.flatMap((question) => question.split(/\s+/u)));
const floor = (text: string) =>
  text
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
    ?.filter((word) => known.has(word)).length;

timeRounds(rounds.slice(0, 2), advise);
const asked = timeRounds(rounds, advise);
const plain = timeRounds(rounds, floor);
const words = questions.join(" ").split(/\s+/u);
const text = longText();
const files = Array.from({ length: ROUNDS }, () => [text]);
const inspected = timeRounds(files, (one) => advice.inspectText("notat.txt", one));
const scanned = timeRounds(files, floor);

printTable(
  `${questions.length} questions, ${ROUNDS} rounds`,
  ["", "median", "p99", "worst"],
  [
    ["an advice", ...[0.5, 0.99, 1].map((share) => time(quantile(asked.all, share)))],
    ["looking up its words", ...[0.5, 0.99, 1].map((share) => time(quantile(plain.all, share)))],
  ],
);
console.log(
  `  p99 of an advice: ${time(quantile(asked.all, 0.99))}, best of the rounds ${time(quantile(asked.best, 0.99))} (promised 2 ms), ${ratio(quantile(asked.best, 0.5), quantile(plain.best, 0.5))} the floor at the median`,
);
printTable(
  `A text of ${(text.length / MEGABYTE).toFixed(1)} MB`,
  ["", "median", "worst"],
  [
    ["inspecting it", ...[0.5, 1].map((share) => time(quantile(inspected.all, share)))],
    ["looking up its words", ...[0.5, 1].map((share) => time(quantile(scanned.all, share)))],
  ],
);
console.log(
  `  median: ${time(quantile(inspected.all, 0.5))}, best ${time(quantile(inspected.best, 1))} (promised 50 ms), ${ratio(quantile(inspected.all, 0.5), quantile(scanned.all, 0.5))} the floor`,
);

function advise(question: string) {
  return advice.advise({ asked: advice.readQuestion(question) });
}

/** Words of the questions in any order, and numbers, as a long note has them. */
function longText(): string {
  const parts: string[] = [];
  let length = 0;
  while (length < MEGABYTE) {
    const word = words[Math.floor(random() * words.length)] ?? "";
    parts.push(word, random() < 0.1 ? `. ${Math.floor(random() * 10_000)}` : "");
    length += word.length + 1;
  }
  return parts.join(" ").slice(0, MEGABYTE);
}
