import { type Command, Option } from "commander";
import { REGISTER_STATES } from "../reviews/index.ts";
import type { CliCommand } from "./command.ts";

const EXAMPLES = `
Examples:
  vogter reviews list --tenant faxe --period 2026-H1 --state overdue
  vogter reviews show 2026-H1 dagplejen --tenant faxe --as nadia
  vogter reviews export --tenant faxe --as nadia --format xlsx
  vogter reviews figures --tenant faxe
  vogter reviews pack --tenant faxe --unit dagplejen --output pack.docx

Which store: the PostgreSQL of DATABASE_URL if that is set, otherwise the files below DATA_DIR. docs/reviews.md tells
what comes when, and why.`;

const AS = `
--as names the person for whom it is done: what they may see decides, and the audit log says that they saw it. For
that the store is written to, so with files Vogter must not be running; with PostgreSQL it may.`;

/** `vogter reviews list | show | export | figures | pack`: which units went through the rules, who held it, and when. */
export const command: CliCommand = {
  configure(reviews) {
    reviews.addHelpText("after", EXAMPLES);
    filtered(
      subcommand(
        reviews,
        "list",
        "a unit a line, the newest period first, without what people wrote",
      ),
    )
      .option("--json", "print JSON")
      .action(async (options) => (await import("./reviews-list.ts")).list(options));
    subcommand(reviews, "show", "one unit's review in one period, with what was done there")
      .argument("<period>", "such as 2026-H1")
      .argument("<unit>", "the unit's id")
      .requiredOption("--as <person>", "for whom")
      .option("--json", "print JSON")
      .addHelpText("after", AS)
      .action(async (period, unit, options) =>
        (await import("./reviews-show.ts")).show(period, unit, options),
      );
    filtered(
      subcommand(
        reviews,
        "export",
        "the register as a file: who held what when, and on what basis",
      ),
    )
      .requiredOption("--as <person>", "for whom")
      .addOption(new Option("--format <format>").choices(["csv", "xlsx"]).default("xlsx"))
      .option("--output <file>", "where to write it")
      .addHelpText("after", AS)
      .action(async (options) => (await import("./reviews-export.ts")).exportAll(options));
    subcommand(reviews, "figures", "for each period how many units held theirs, in time or late")
      .option("--period <period>", "such as 2026-H1")
      .option("--json", "print JSON")
      .action(async (options) => (await import("./reviews-figures.ts")).figures(options));
    subcommand(reviews, "pack", "what a unit goes through at its staff meeting")
      .requiredOption("--unit <id>", "the unit")
      .option("--output <file>", "write it as a Word document instead of printing it")
      .action(async (options) => (await import("./reviews-pack.ts")).pack(options));
  },
};

function subcommand(reviews: Command, name: string, about: string): Command {
  return reviews
    .command(name)
    .description(about)
    .option("--tenant <id>", "the municipality; needed when there are several")
    .addOption(new Option("--language <language>").choices(["da", "en"]).default("da"));
}

function filtered(command: Command): Command {
  return command
    .option("--period <period>", "such as 2026-H1")
    .addOption(new Option("--state <state>").choices([...REGISTER_STATES]))
    .option("--unit <id>", "one unit");
}
