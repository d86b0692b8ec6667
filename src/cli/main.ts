import { readFileSync } from "node:fs";
import { Command, CommanderError } from "commander";
import { reportFault } from "../shared/errors.ts";
import type { CliCommand } from "./command.ts";

interface Entry {
  /** One line for the help. */
  about: string;
  load: () => Promise<{ command: CliCommand }>;
}

/** Every command: one file each, and one line here. */
const COMMANDS: Record<string, Entry> = {
  advise: {
    about: "Say whether something may be kept somewhere, from the storage table.",
    load: () => import("./advise.ts"),
  },
  ask: {
    about: "Answer a question from the policies, with the clause.",
    load: () => import("./ask.ts"),
  },
  audit: {
    about: "Verify and export the log of who did what.",
    load: () => import("./audit.ts"),
  },
  dispensations: {
    about: "List, show, export and count what people asked to be let off.",
    load: () => import("./dispensations.ts"),
  },
  eval: {
    about: "Score the answers to a file of questions.",
    load: () => import("./eval.ts"),
  },
  intent: {
    about: "Tell what a message wants: to ask, to report, to apply, ...",
    load: () => import("./intent.ts"),
  },
  incidents: {
    about: "List, show, draft, export and count what was reported.",
    load: () => import("./incidents.ts"),
  },
  people: {
    about: "Check, list and import the people, and print who may do what.",
    load: () => import("./people.ts"),
  },
  pii: {
    about: "Find the CPR numbers in a text.",
    load: () => import("./pii.ts"),
  },
  policy: {
    about: "List, show, check and compare the policies.",
    load: () => import("./policy.ts"),
  },
  reviews: {
    about: "List, show, export and count who went through the rules at a staff meeting.",
    load: () => import("./reviews.ts"),
  },
  rules: {
    about: "Show, check and compare the storage tables.",
    load: () => import("./rules.ts"),
  },
  store: {
    about: "Back up, restore, check, move and clear what Vogter keeps.",
    load: () => import("./store.ts"),
  },
  wheel: {
    about: "Show, list, draw and export a year of the annual wheel.",
    load: () => import("./wheel.ts"),
  },
};

process.exitCode = await run(process.argv.slice(2));

async function run(args: string[]): Promise<0 | 1 | 2> {
  try {
    const program = await createProgram(args[0] === "help" ? args[1] : args[0]);
    await program.parseAsync(args, { from: "user" });
    return 0;
  } catch (error) {
    if (!(error instanceof CommanderError)) return reportFault(error);
    // Commander has printed it already, and calls a wrong usage 1.
    return error.exitCode === 0 ? 0 : 2;
  }
}

/** The program with all its commands, of which only `wanted` is loaded: the others are names for the help. */
async function createProgram(wanted: string | undefined): Promise<Command> {
  const program = new Command("vogter")
    .description("Answers from a municipality's information-security policy, with the clause.")
    .version(readVersion())
    .exitOverride()
    .showHelpAfterError("Run it with --help to see what it takes.");
  for (const [name, { about, load }] of Object.entries(COMMANDS)) {
    const command = program.command(name).description(about);
    if (name === wanted) (await load()).command.configure(command);
  }
  return program;
}

function readVersion(): string {
  const file = new URL("../../package.json", import.meta.url);
  return JSON.parse(readFileSync(file, "utf8")).version;
}
