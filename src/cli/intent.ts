import { VogterError } from "../shared/errors.ts";
import type { CliCommand } from "./command.ts";
import { openIntents } from "./open-intents.ts";

interface Options {
  readonly batch?: string;
}

const EXAMPLES = `
Examples:
  vogter intent "jeg har mistet min telefon"
  vogter intent --batch messages.jsonl > intents.jsonl

A line of a batch:  {"id": "1", "text": "…"}
What is printed:    {"id": "1", "intent": "report_incident"}`;

/** `vogter intent`: what a message wants, or each of a file of them. */
export const command: CliCommand = {
  configure(intent) {
    intent
      .argument("[text...]", "a message, in Danish or English, as it would be sent to Vogter")
      .option("--batch <file>", "answer each JSON line of a file (- is stdin) with a JSON line")
      .addHelpText("after", EXAMPLES)
      .action(run);
  },
};

async function run(words: readonly string[], { batch }: Options) {
  if (batch !== undefined) {
    if (words.length > 0) throw usage("both", "There is both a message and a batch of them.");
    const { intentBatch } = await import("./intent-batch.ts");
    return intentBatch(await openIntents(), batch);
  }
  if (words.length === 0) throw usage("no-message", "There is no message.");
  const intentOf = await openIntents();
  const { intent, sure, runnerUp } = intentOf(words.join(" "));
  console.log(`${intent}  ${Math.round(sure * 100)} % sure; next ${runnerUp}`);
}

function usage(code: string, message: string): VogterError {
  return new VogterError({
    code: `intent.${code}`,
    message,
    mend: 'Write vogter intent "message", or vogter intent --batch FILE; --help says more.',
    exitCode: 2,
  });
}
