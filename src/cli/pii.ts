import { text as readAll } from "node:stream/consumers";
import { type CprFound, findCpr } from "../pii/index.ts";
import { VogterError } from "../shared/errors.ts";
import type { CliCommand } from "./command.ts";

interface Options {
  readonly batch?: string;
}

const EXAMPLES = `
Examples:
  vogter pii "borgeren er 010190-1234"
  vogter pii < letter.txt
  vogter pii --batch texts.jsonl > found.jsonl

It prints how many CPR numbers there are, and of each the line and column and what tells that it is one, but not the
number. Only --batch prints the numbers themselves: keep its output as you would the texts.

A line of a batch:  {"id": "1", "text": "…"}
What is printed:    {"id": "1", "cpr": ["…"]}`;

/** `vogter pii`: the CPR numbers in a text, or in each of a file of them. */
export const command: CliCommand = {
  configure(pii) {
    pii
      .argument("[text...]", "the text; without it, what comes on stdin")
      .option("--batch <file>", "answer each JSON line of a file (- is stdin) with a JSON line")
      .addHelpText("after", EXAMPLES)
      .action(run);
  },
};

async function run(words: readonly string[], { batch }: Options) {
  if (batch !== undefined) {
    if (words.length > 0) throw usage("both", "There is both a text and a batch of them.");
    const { piiBatch } = await import("./pii-batch.ts");
    return piiBatch(batch);
  }
  if (words.length === 0 && process.stdin.isTTY) throw usage("no-text", "There is no text.");
  const text = words.length > 0 ? words.join(" ") : await readAll(process.stdin);
  const found = findCpr(text);
  const count = found.length === 1 ? "1 CPR number" : `${found.length} CPR numbers`;
  console.log([count, ...found.map((cpr) => whereAndWhy(text, cpr))].join("\n"));
}

function whereAndWhy(text: string, { start, evidence }: CprFound): string {
  const lines = text.slice(0, start).split("\n");
  const why = [
    `form ${evidence.written}`,
    evidence.checksum ? "checksum fits" : "checksum does not fit",
    ...(evidence.word ? ["named as one"] : []),
  ];
  return `  line ${lines.length}, column ${(lines.at(-1)?.length ?? 0) + 1}: ${why.join(", ")}`;
}

function usage(code: string, message: string): VogterError {
  return new VogterError({
    code: `pii.${code}`,
    message,
    mend: 'Write vogter pii "text", or vogter pii --batch FILE; --help says more.',
    exitCode: 2,
  });
}
