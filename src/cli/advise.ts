import { Option } from "commander";
import { VogterError } from "../shared/errors.ts";
import type { CliCommand } from "./command.ts";
import { openAdvice } from "./open-advice.ts";

interface Options {
  readonly policy?: string;
  readonly json?: true;
  readonly batch?: string;
}

const EXAMPLES = `
Examples:
  vogter advise "må jeg gemme listen med cpr-numre på onedrive?"
  vogter advise --policy faxe-2021 "can I put the salary list on a USB stick?"
  vogter advise --batch questions.jsonl > advice.jsonl

A line of a batch:  {"id": "1", "question": "…"}, and if need be
  "context": {"channel": {"kind": "private_channel", "guests": false, "external": false}, "file": {"name": "…", "text": "…"}}
Without --policy the advice is from the default table, and no policy is cited.`;

/** `vogter advise`: whether something may be kept somewhere, from the storage table. */
export const command: CliCommand = {
  configure(advise) {
    advise
      .argument("[question...]", "in Danish or English, as you would ask a colleague")
      .option(
        "-p, --policy <id>",
        "the municipality's policy: its table, and its clause on who instructs",
      )
      .option("--json", "print one JSON object")
      .addOption(
        new Option(
          "--batch <file>",
          "advise on each JSON line of a file (- is stdin) with a JSON line",
        ),
      )
      .addHelpText("after", EXAMPLES)
      .action(run);
  },
};

async function run(words: readonly string[], { policy: id, json, batch }: Options) {
  if (batch !== undefined) {
    if (words.length > 0) throw usage("both", "There is both a question and a batch of them.");
    const { adviseBatch } = await import("./advise-batch.ts");
    return adviseBatch(await openAdvice(id), batch);
  }
  if (words.length === 0) throw usage("no-question", "There is no question.");
  const opened = await openAdvice(id);
  const { adviceOn, adviceJson } = await import("./advice-json.ts");
  const given = adviceOn(opened, { question: words.join(" ") });
  if (json) return console.log(JSON.stringify(adviceJson(given.advice)));
  const { printAdvice } = await import("./advise-print.ts");
  const width = process.stdout.columns ?? Number.POSITIVE_INFINITY;
  console.log(printAdvice(given, opened.advice.rulesOf(opened.policy), width));
}

function usage(code: string, message: string): VogterError {
  return new VogterError({
    code: `advise.${code}`,
    message,
    mend: 'Write vogter advise "question", or vogter advise --batch FILE; --help says more.',
    exitCode: 2,
  });
}
