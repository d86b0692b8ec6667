import { type Command, Option } from "commander";
import { VogterError } from "../shared/errors.ts";
import type { CliCommand } from "./command.ts";
import { openAdvice } from "./open-advice.ts";

interface Options {
  readonly policy?: string;
  readonly json?: true;
  readonly lang: "da" | "en";
}

/** `vogter rules show | check | diff`: the storage table, and what a municipality changed in it. */
export const command: CliCommand = {
  configure(rules) {
    subcommand(rules, "show", "the storage table with its conditions").action(show);
    rules
      .command("check")
      .description("whether the tables and the words that are read hold, of every policy")
      .action(check);
    subcommand(rules, "diff", "what a municipality's table changes in the default").action(diff);
  },
};

function subcommand(rules: Command, name: string, about: string): Command {
  return rules
    .command(name)
    .description(about)
    .option("-p, --policy <id>", "the table of this policy's municipality")
    .option("--json", "print JSON")
    .addOption(new Option("--lang <language>", "for people").choices(["da", "en"]).default("da"));
}

async function show({ policy: id, json, lang }: Options) {
  const { advice, policy } = await openAdvice(id);
  const table = advice.rulesOf(policy);
  if (json) return console.log(JSON.stringify(table, undefined, 2));
  const { printRules } = await import("./rules-print.ts");
  console.log(printRules(table, lang));
}

async function check() {
  const { checkData } = await import("../storage-advice/check.ts");
  const { DATA, openPolicies } = await import("./open-advice.ts");
  const { problems, counts } = await checkData(DATA, await openPolicies());
  const { kinds, places, own } = counts;
  console.log(
    [
      ...problems.map(({ file, line, message, mend }) => `${file}:${line}: ${message}\n  ${mend}`),
      `${kinds} kinds of data, ${places} places, ${own} tables of municipalities, ${problems.length} problems`,
    ].join("\n"),
  );
  if (problems.length === 0) return;
  throw new VogterError({
    code: "rules.check-failed",
    message: `${problems.length} places need mending.`,
    mend: "Mend the lines named above.",
  });
}

async function diff({ policy: id, json, lang }: Options) {
  if (id === undefined) {
    throw new VogterError({
      code: "rules.no-policy",
      message: "It is not said whose table to compare.",
      mend: "Write vogter rules diff --policy ID.",
      exitCode: 2,
    });
  }
  const { advice, policy } = await openAdvice(id);
  const { diffRules } = await import("../storage-advice/diff-rules.ts");
  const changes = diffRules(advice.rulesOf(), advice.rulesOf(policy));
  if (json) return console.log(JSON.stringify(changes, undefined, 2));
  const { printRulesDiff } = await import("./rules-print.ts");
  console.log(printRulesDiff(changes, advice.rulesOf(policy), lang));
}
