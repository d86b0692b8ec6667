import { VogterError } from "../shared/errors.ts";
import type { CliCommand } from "./command.ts";
import { type Judgement, judge } from "./eval-judge.ts";
import { isMiss, printMiss, printReport, type Report } from "./eval-print.ts";
import { readEvalQuestion } from "./eval-question.ts";
import { scoreOf, scoresBy } from "./eval-score.ts";
import { atLine, parseLine, readLines } from "./json-lines.ts";
import { type Answers, answerTo } from "./one-question.ts";
import { openAnswers } from "./open-answers.ts";
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

Fields of a line:  id, policy, lang, question, answerable, gold, key_facts ("|" between alternatives)`;

/** `vogter eval`: how good the answers are, measured with questions whose right answer is known. */
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

async function run(file: string, { json, wrong }: Options) {
  const judgements = await judgeAll(await openAnswers(), file);
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

/** A bad line stops it: the scores of half a file would pass for those of the whole. */
async function judgeAll(answers: Answers, file: string): Promise<Judgement[]> {
  const judgements: Judgement[] = [];
  for await (const line of readLines(file)) {
    try {
      const question = readEvalQuestion(parseLine(line));
      judgements.push(judge(question, answerTo(answers, question)));
    } catch (error) {
      throw error instanceof VogterError ? atLine(file, line, error) : error;
    }
  }
  if (judgements.length > 0) return judgements;
  throw new VogterError({
    code: "eval.no-questions",
    message: `There is no question in ${file}.`,
    mend: "Name a file with a JSON line for each question.",
    exitCode: 2,
  });
}

function missJson({ question, outcome, verdict, lacking }: Judgement) {
  return { ...question, verdict, lacking, came: outcomeJson(outcome) };
}
