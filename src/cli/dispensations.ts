import { type Command, Option } from "commander";
import type { CliCommand } from "./command.ts";
import { AS, tenantCommand } from "./tenant-command.ts";

const EXAMPLES = `
Examples:
  vogter dispensations list --tenant faxe --standing open
  vogter dispensations show 2026-7 --tenant faxe --as nadia
  vogter dispensations show 2026-7 --tenant faxe --as nadia --calendar > end.ics
  vogter dispensations export --tenant faxe --as gunnar --format xlsx
  vogter dispensations figures --tenant faxe

Which store: the PostgreSQL of DATABASE_URL if that is set, otherwise the files below DATA_DIR. docs/dispensations.md
tells what becomes of a request.`;

/** `vogter dispensations list | show | export | figures`: what was asked for, and what came of it. */
export const command: CliCommand = {
  configure(dispensations) {
    dispensations.addHelpText("after", EXAMPLES);
    filtered(
      tenantCommand(
        dispensations,
        "list",
        "the register, the newest first, without what people wrote but the requirement",
      ),
    )
      .option("--json", "print JSON")
      .action(async (options) => (await import("./dispensations-list.ts")).list(options));
    tenantCommand(dispensations, "show", "one dispensation, with its whole text and its chain")
      .argument("<number>", "such as DIS-2026-0007, or 2026-7")
      .requiredOption("--as <person>", "for whom")
      .addOption(new Option("--json", "print JSON").conflicts("calendar"))
      .option("--calendar", "print its last day as a calendar takes it (iCalendar)")
      .addHelpText("after", AS)
      .action(async (number, options) =>
        (await import("./dispensations-show.ts")).show(number, options),
      );
    filtered(
      tenantCommand(dispensations, "export", "the register as a file, with all that was written"),
    )
      .requiredOption("--as <person>", "for whom")
      .addOption(new Option("--format <format>").choices(["csv", "xlsx"]).default("xlsx"))
      .option("--output <file>", "where to write it")
      .addHelpText("after", AS)
      .action(async (options) => (await import("./dispensations-export.ts")).exportAll(options));
    tenantCommand(dispensations, "figures", "which requirement is dispensed from most")
      .option("--json", "print JSON")
      .action(async (options) => (await import("./dispensations-figures.ts")).figures(options));
  },
};

function filtered(command: Command): Command {
  return command.addOption(
    new Option("--standing <standing>").choices(["open", "live", "expired"]),
  );
}
