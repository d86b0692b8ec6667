import { type Command, Option } from "commander";
import { INCIDENT_SORTS } from "../incidents/incident.ts";
import type { CliCommand } from "./command.ts";
import { AS, tenantCommand } from "./tenant-command.ts";

const EXAMPLES = `
Examples:
  vogter incidents list --tenant faxe --state open
  vogter incidents show 2026-42 --tenant faxe
  vogter incidents draft 2026-42 --tenant faxe --to authority --format docx --as nadia
  vogter incidents export --tenant faxe --as nadia --format xlsx
  vogter incidents figures --tenant faxe --year 2026

Which store: the PostgreSQL of DATABASE_URL if that is set, otherwise the files below DATA_DIR. docs/incidents.md
tells what becomes of a report.`;

/** `vogter incidents list | show | draft | export | figures`: what was reported, and what came of it. */
export const command: CliCommand = {
  configure(incidents) {
    incidents.addHelpText("after", EXAMPLES);
    filtered(
      tenantCommand(incidents, "list", "the register, the newest first, without what people wrote"),
    )
      .option("--json", "print JSON")
      .action(async (options) => (await import("./incidents-list.ts")).list(options));
    tenantCommand(incidents, "show", "one incident, with all that was done")
      .argument("<number>", "such as HÆN-2026-0042, or 2026-42")
      .option("--as <person>", "for whom; needed for a confidential one")
      .option("--json", "print JSON")
      .addHelpText("after", AS)
      .action(async (number, options) =>
        (await import("./incidents-show.ts")).show(number, options),
      );
    tenantCommand(
      incidents,
      "draft",
      "a draft of the notification, or of the message to the people",
    )
      .argument("<number>", "such as HÆN-2026-0042, or 2026-42")
      .addOption(new Option("--to <whom>").choices(["authority", "concerned"]).default("authority"))
      .addOption(new Option("--format <format>").choices(["txt", "docx"]).default("txt"))
      .option("--more-by <day>", "the day by which you promise what is not known yet")
      .option("--as <person>", "for whom; needed for a confidential one")
      .option("--output <file>", "where to write it; without it, text is printed")
      .addHelpText("after", AS)
      .action(async (number, options) =>
        (await import("./incidents-draft.ts")).draft(number, options),
      );
    filtered(
      tenantCommand(incidents, "export", "the register as a file, with all that was written"),
    )
      .requiredOption("--as <person>", "for whom")
      .addOption(new Option("--format <format>").choices(["csv", "xlsx"]).default("xlsx"))
      .option("--output <file>", "where to write it")
      .addHelpText("after", AS)
      .action(async (options) => (await import("./incidents-export.ts")).exportAll(options));
    tenantCommand(incidents, "figures", "a year in numbers, without people and small groups")
      .option("--year <year>", "without it, that of the last whole month")
      .addOption(
        new Option("--format <format>").choices(["text", "json", "csv", "xlsx"]).default("text"),
      )
      .option("--output <file>", "where to write a csv or xlsx file")
      .action(async (options) => (await import("./incidents-figures.ts")).figures(options));
  },
};

function filtered(command: Command): Command {
  return command
    .addOption(new Option("--state <state>").choices(["open", "closed", "merged"]))
    .addOption(new Option("--sort <sort>").choices(INCIDENT_SORTS))
    .option("--year <year>", "in which it was reported")
    .addOption(new Option("--personal-data <is>").choices(["yes", "no", "unknown"]))
    .addOption(new Option("--notified <is>", "to the authority").choices(["yes", "no"]))
    .addOption(new Option("--overdue <is>", "a deadline of the law").choices(["yes", "no"]));
}
