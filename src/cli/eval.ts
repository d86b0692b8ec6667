import { VogterError } from "../shared/errors.ts";
import type { CliCommand } from "./command.ts";
import {
  type IntentCase,
  isIntentCase,
  printIntents,
  readIntentCase,
  scoreIntents,
} from "./eval-intent.ts";
import { type Judgement, judge } from "./eval-judge.ts";
import { isPiiCase, type PiiCase, printPii, readPiiCase, scorePii } from "./eval-pii.ts";
import { isMiss, printMiss, printReport, type Report } from "./eval-print.ts";
import { readEvalQuestion } from "./eval-question.ts";
import { scoreOf, scoresBy } from "./eval-score.ts";
import {
  isStorageCase,
  printStorage,
  readStorageCase,
  type StorageCase,
  scoreStorage,
} from "./eval-storage.ts";
import { atLine, type Line, parseLine, readLines } from "./json-lines.ts";
import { answerTo } from "./one-question.ts";
import { openAdvice } from "./open-advice.ts";
import { openAnswers } from "./open-answers.ts";
import { openIntents } from "./open-intents.ts";
import { outcomeJson } from "./outcome-json.ts";

interface Options {
  readonly json?: true;
  readonly wrong?: true;
}

const MEANINGS = `
  right@1     of the answerable: the clause cited first has one of the quotes asked for
  in choices  of the answerable: not answered outright, but it is among the first 3 choices
  wrong       of all: an answer that cites another clause, or where the policy has none
  silence     balanced accuracy of speaking (answer or choices) and not (silent, off-topic)
  key facts   of those that right answers were to tell: told, in the sentence or a cited clause

Fields of a line:  id, policy, lang, question, answerable, gold, key_facts ("|" between alternatives)
Or of a text with CPR numbers, scored by recall and precision:  id, text, cpr (as they stand there)
Or of a message, scored by accuracy:  id, text, intent
Or of a storage question:  id, question, context, expect (data_class, place, verdict)`;

/** `vogter eval`: how good Vogter is, measured with questions and texts whose right answer is known. */
export const command: CliCommand = {
  configure(evaluate) {
    evaluate
      .argument("<file>", "a JSON line for each question (- is stdin)")
      .option("--json", "print JSON")
      .option("--wrong", "list each miss too: what was asked, what was expected, what came")
      .addHelpText("after", MEANINGS)
      .action(run);
  },
};

async function run(file: string, options: Options) {
  const lines = await Array.fromAsync(readLines(file));
  const [first] = lines;
  if (!first) {
    throw new VogterError({
      code: "eval.no-questions",
      message: `There is no question in ${file}.`,
      mend: "Name a file with a JSON line for each question.",
      exitCode: 2,
    });
  }
  // A bad line stops it: the scores of half a file would pass for those of the whole.
  const eachAs = <T>(read: (value: unknown) => T) => lines.map((line) => readAt(file, line, read));
  if (readAt(file, first, isPiiCase)) return tellPii(eachAs(readPiiCase), options);
  if (readAt(file, first, isIntentCase)) return tellIntents(eachAs(readIntentCase), options);
  if (readAt(file, first, isStorageCase)) return tellStorage(eachAs(readStorageCase), options);
  const answers = await openAnswers();
  const judgeLine = (value: unknown) => {
    const question = readEvalQuestion(value);
    return judge(question, answerTo(answers, question));
  };
  tellAnswers(eachAs(judgeLine), options);
}

function readAt<T>(file: string, line: Line, read: (value: unknown) => T): T {
  try {
    return read(parseLine(line));
  } catch (error) {
    throw error instanceof VogterError ? atLine(file, line, error) : error;
  }
}

function tellAnswers(judgements: readonly Judgement[], { json, wrong }: Options) {
  const report: Report = {
    all: scoreOf(judgements),
    policies: scoresBy(judgements, "policy"),
    languages: scoresBy(judgements, "lang"),
  };
  const misses = wrong ? judgements.filter(isMiss) : [];
  if (json) {
    const listed = wrong && { misses: misses.map(missJson) };
    return console.log(JSON.stringify({ ...report, ...listed }, undefined, 2));
  }
  console.log([...misses.map(printMiss), printReport(report)].join("\n\n"));
}

function tellPii(cases: readonly PiiCase[], { json, wrong }: Options) {
  const { report, misses } = scorePii(cases);
  if (json)
    return console.log(JSON.stringify({ ...report, ...(wrong && { misses }) }, undefined, 2));
  console.log(printPii(report, wrong ? misses : []));
}

async function tellIntents(cases: readonly IntentCase[], { json, wrong }: Options) {
  const { report, misses } = scoreIntents(cases, await openIntents());
  if (json)
    return console.log(JSON.stringify({ ...report, ...(wrong && { misses }) }, undefined, 2));
  console.log(printIntents(report, wrong ? misses : []));
}

async function tellStorage(cases: readonly StorageCase[], { json, wrong }: Options) {
  const { report, misses } = scoreStorage(cases, (await openAdvice()).advice);
  if (json)
    return console.log(JSON.stringify({ ...report, ...(wrong && { misses }) }, undefined, 2));
  console.log(printStorage(report, wrong ? misses : []));
}

function missJson({ question, outcome, verdict, lacking }: Judgement) {
  return { ...question, verdict, lacking, came: outcomeJson(outcome) };
}
