import { Option } from "commander";
import { VogterError } from "../shared/errors.ts";
import type { CliCommand } from "./command.ts";
import { answerTo, requireDay } from "./one-question.ts";
import { openAnswers, openExamples } from "./open-answers.ts";

interface Options {
  readonly policy?: string;
  readonly asOf?: string;
  readonly json?: true;
  readonly batch?: string;
}

const EXAMPLES = `
Examples:
  vogter ask --policy faxe-2021 "hvem kan give dispensation?"
  vogter ask --policy kalundborg-2023 --as-of 2016-05-01 "who approves the policy?"
  vogter ask --policy all "hvem har de strengeste krav til dispensation?"
  vogter ask --batch questions.jsonl > answers.jsonl

A line of a batch:  {"id": "1", "policy": "faxe-2021", "question": "…"}, and "as_of" if need be
The policies there are:  vogter policy list`;

/** `vogter ask`: a question, or a file of them, answered from the policies. */
export const command: CliCommand = {
  configure(ask) {
    ask
      .argument("[question...]", "in Danish or English, as you would ask a colleague")
      .option("-p, --policy <id>", 'the policy to ask, or "all"')
      .option("--as-of <date>", "as the policy was on that day, such as 2016-05-01")
      .option("--json", "print one JSON object")
      .addOption(
        new Option(
          "--batch <file>",
          "answer each JSON line of a file (- is stdin) with a JSON line",
        ).conflicts(["policy", "asOf"]),
      )
      .addHelpText("after", EXAMPLES)
      .action(run);
  },
};

async function run(words: readonly string[], { policy, asOf, json, batch }: Options) {
  if (batch !== undefined) {
    if (words.length > 0) throw usage("both", "There is both a question and a batch of them.");
    const { askBatch } = await import("./ask-batch.ts");
    return askBatch(await openAnswers(), batch);
  }
  if (words.length === 0) throw usage("no-question", "There is no question.");
  if (policy === undefined) throw usage("no-policy", "It is not said which policy to ask.");
  if (asOf !== undefined) requireDay(asOf);

  const asked = { question: words.join(" "), policy, ...(asOf !== undefined && { asOf }) };
  const answers = await openAnswers();
  const outcome = answerTo(answers, asked);
  if (json) {
    const { outcomeJson } = await import("./outcome-json.ts");
    return console.log(JSON.stringify(outcomeJson(outcome)));
  }
  const { printOutcome } = await import("./ask-print.ts");
  const { kind, language } = outcome;
  const examples =
    kind === "off-topic" ? (await openExamples(answers.ask))(policy, language) : undefined;
  // Into a pipe or a file a clause goes unbroken, so that it can be searched for.
  const width = process.stdout.columns ?? Number.POSITIVE_INFINITY;
  console.log(printOutcome(outcome, asked, width, examples));
}

function usage(code: string, message: string): VogterError {
  return new VogterError({
    code: `ask.${code}`,
    message,
    mend: 'Write vogter ask --policy ID "question", or vogter ask --batch FILE; --help says more.',
    exitCode: 2,
  });
}
