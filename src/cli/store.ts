import { type Command, Option } from "commander";
import type { CliCommand } from "./command.ts";
import { backup } from "./store/backup.ts";
import { compact } from "./store/compact.ts";
import { forget } from "./store/forget.ts";
import { jobs } from "./store/jobs.ts";
import { migrate } from "./store/migrate.ts";
import { orNothing } from "./store/reading.ts";
import { restore } from "./store/restore.ts";
import { status } from "./store/status.ts";
import { sweep } from "./store/sweep.ts";
import { verify } from "./store/verify.ts";

const WHERE = `
Which store: the PostgreSQL of DATABASE_URL if that is set, otherwise the files below DATA_DIR. STORE_KEY is the key
of encrypted files and backups. docs/operations.md tells what to do when.`;

const EXAMPLES = `
Examples:
  vogter store status
  vogter store backup /backups/vogter-2026-11-21
  vogter store verify /backups/vogter-2026-11-21
  vogter store restore --replace /backups/vogter-2026-11-21
  DATABASE_URL=postgres://vogter@db/vogter vogter store migrate --to postgres --dry-run
  vogter store forget --tenant faxe --person mette --dry-run`;

/** `vogter store ...`: what an operator does with what Vogter keeps. */
export const command: CliCommand = {
  configure(store) {
    store.addHelpText("after", `${EXAMPLES}\n${WHERE}`);
    subcommand(store, "status", "where it is, how much is in it, and whether it is well")
      .option("--json", "print JSON")
      .action((options) => orNothing(status(options), options.json));
    subcommand(store, "backup", "write all of it to a new file, also while Vogter serves")
      .argument("<file>", "is made; one that is there already is not overwritten")
      .option("--json", "print JSON")
      .action(backup);
    subcommand(store, "restore", "fill an empty store from a backup")
      .argument("<file>")
      .option("--replace", "set the files that are there aside, and remove none of them")
      .action(restore);
    subcommand(store, "verify", "look for damage in the store, or in a backup")
      .argument("[file]", "a backup")
      .action(verify);
    subcommand(store, "compact", "leave nothing in the files that was removed").action(() =>
      orNothing(compact()),
    );
    subcommand(store, "migrate", "move everything from files to PostgreSQL, or back")
      .addOption(
        new Option("--to <store>", "where to").choices(["postgres", "json"]).makeOptionMandatory(),
      )
      .option("--dry-run", "only say what would be moved")
      .action(migrate);
    subcommand(store, "forget", "remove a person from everything that is kept")
      .requiredOption("--tenant <id>", "a municipality, such as faxe")
      .requiredOption("--person <id>", "as it stands in the tenant's file or came from the channel")
      .option("--dry-run", "only say how much it is")
      .action((options) => orNothing(forget(options)));
    subcommand(store, "sweep", "remove what was kept for as long as data/retention.yaml says")
      .option("--dry-run", "only say how much it is")
      .action((options) => orNothing(sweep(options)));
    subcommand(store, "jobs", "the work that waits, and what was given up")
      .option("--dead", "only what was given up")
      .option("--revive <key>", "let one that was given up begin anew")
      .action((options) => orNothing(jobs(options)));
  },
};

function subcommand(store: Command, name: string, about: string): Command {
  return store.command(name).description(about).addHelpText("after", WHERE);
}
