import { type Command, Option } from "commander";

/** What the help of a command says that is done for somebody. */
export const AS = `
--as names the person for whom it is done: what they may see decides, and the audit log says that they saw it. For
that the store is written to, so with files Vogter must not be running; with PostgreSQL it may.`;

/** A command below `parent` that is about one municipality, in one language. */
export function tenantCommand(parent: Command, name: string, about: string): Command {
  return parent
    .command(name)
    .description(about)
    .option("--tenant <id>", "the municipality; needed when there are several")
    .addOption(new Option("--language <language>").choices(["da", "en"]).default("da"));
}
