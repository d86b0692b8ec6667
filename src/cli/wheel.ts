import { type Command, InvalidArgumentError, Option } from "commander";
import type { CliCommand } from "./command.ts";

const EXAMPLES = `
Examples:
  vogter wheel list --tenant faxe
  vogter wheel show systematic-control --tenant faxe --year 2027
  vogter wheel picture --tenant faxe --theme dark --output wheel.png
  vogter wheel calendar --tenant faxe --year 2027
  vogter wheel export --tenant faxe --as nadia

Which store: the PostgreSQL of DATABASE_URL if that is set, otherwise the files below DATA_DIR. Without a store, what
the policy wants in the year. docs/wheel.md tells what becomes of a task.`;

const AS = `
--as names the person for whom it is done: what they may see decides, and the audit log says that they got it. For
that the store is written to, so with files Vogter must not be running; with PostgreSQL it may.`;

/** `vogter wheel list | show | export | calendar | picture`: a year of the annual wheel. */
export const command: CliCommand = {
  configure(wheel) {
    wheel.addHelpText("after", EXAMPLES);
    subcommand(wheel, "list", "the year's tasks, what is not this year, and what has no date")
      .option("--json", "print JSON")
      .action(async (options) => (await import("./wheel-print.ts")).list(options));
    subcommand(wheel, "show", "one duty, with its clause and how it stands")
      .argument("<duty>", "as `list` names it, such as council-report")
      .action(async (duty, options) => (await import("./wheel-print.ts")).show(duty, options));
    output(subcommand(wheel, "export", "the year as a workbook, with notes and evidence"))
      .requiredOption("--as <person>", "for whom")
      .addHelpText("after", AS)
      .action(async (options) => (await import("./wheel-files.ts")).exportYear(options));
    output(subcommand(wheel, "calendar", "the year as a calendar takes it (iCalendar)")).action(
      async (options) => (await import("./wheel-files.ts")).calendar(options),
    );
    output(subcommand(wheel, "picture", "the year as a picture (PNG)"))
      .addOption(new Option("--theme <theme>").choices(["light", "dark"]).default("light"))
      .action(async (options) => (await import("./wheel-files.ts")).picture(options));
  },
};

function subcommand(wheel: Command, name: string, about: string): Command {
  return wheel
    .command(name)
    .description(about)
    .option("--tenant <id>", "the municipality; needed when there are several")
    .option("--year <year>", "another year than this one", yearIn)
    .addOption(new Option("--language <language>").choices(["da", "en"]).default("da"));
}

function output(command: Command): Command {
  return command.option("--output <file>", "where to write it");
}

function yearIn(text: string): number {
  if (/^20\d{2}$/u.test(text)) return Number(text);
  throw new InvalidArgumentError("Write a year from 2000 to 2099.");
}
