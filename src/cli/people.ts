import type { Command } from "commander";
import type { CliCommand } from "./command.ts";

const EXAMPLES = `
Examples:
  vogter people check
  vogter people list --tenant faxe --role dpo
  vogter people import people.csv --tenant faxe --dry-run
  vogter people permissions

The files are those in data/tenants, or in the folder that TENANTS_DIR names; docs/people.md says how to fill them in.`;

const IMPORT_EXAMPLES = `
Examples:
  vogter people import people.csv --tenant faxe --dry-run       what would change
  vogter people import people.csv --tenant faxe                 change it
  vogter people import people.csv --tenant faxe --remove-missing

The first line names the columns, in Danish or English; ";" or "," stands between the cells:
  Navn;Titel;Enhed;E-mail;Rolle;Stedfortræder

Navn and Enhed must be there, and Titel for whoever is new. Others are: id, AAD-objectid, Slack-id, Sprog, Telefon.
An empty cell leaves what is in the file, and "-" takes it out. Nobody is removed without --remove-missing.`;

/** `vogter people check | list | import | permissions`: who is in the municipality, and who may do what. */
export const command: CliCommand = {
  configure(people) {
    people.addHelpText("after", EXAMPLES);
    subcommand(people, "check", "what is wrong in a municipality's file, or will go wrong later")
      .option("--tenant <id>", "only this municipality")
      .action(async (options) => (await import("./people-check.ts")).check(options));
    subcommand(people, "list", "the people, with roles and units")
      .option("--tenant <id>", "only this municipality")
      .option("--role <role>", "only who holds this role, such as dpo")
      .option("--unit <id>", "only this unit")
      .action(async (options) => (await import("./people-list.ts")).list(options));
    subcommand(people, "import", "bring people in from a CSV file")
      .argument("<file>", "a CSV file from the HR system or the AD")
      .option("--tenant <id>", "the municipality; needed when there are several")
      .option("--dry-run", "show what would change, and change nothing")
      .option("--remove-missing", "remove who is not in the CSV file")
      .addHelpText("after", IMPORT_EXAMPLES)
      .action(async (file, options) =>
        (await import("./people-import.ts")).importPeople(file, options),
      );
    subcommand(people, "permissions", "who may do what to what").action(async (options) =>
      (await import("./people-permissions.ts")).permissions(options),
    );
  },
};

function subcommand(people: Command, name: string, about: string): Command {
  return people.command(name).description(about).option("--json", "print JSON");
}
