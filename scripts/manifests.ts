import { mkdir, readFile, writeFile } from "node:fs/promises";
import { join } from "node:path";
import { Argument, Command, CommanderError } from "commander";
import { reportFault } from "../src/shared/errors.ts";
import { type BuiltFile, build, neededFor, TARGETS, type Target } from "./manifests/build.ts";
import { readValues, VALUES } from "./manifests/values.ts";

/** What to do with what was built. */
const NEXT: Readonly<Record<Target, string>> = {
  teams: "Upload vogter-teams.zip in the Teams admin center: docs/install-teams.md.",
  slack: "Make the Slack app from vogter-slack.json: docs/install-slack.md.",
  "slack-socket":
    "If Slack cannot reach Vogter, take vogter-slack-socket.json instead: docs/install-slack.md.",
};

/** The flags of {@link VALUES} come beside these two. */
interface Options extends Readonly<Record<string, string | undefined>> {
  readonly out: string;
  readonly slackSchema?: string;
}

process.exitCode = await run(process.argv.slice(2));

async function run(args: string[]): Promise<0 | 1 | 2> {
  try {
    await createProgram().parseAsync(args, { from: "user" });
    return 0;
  } catch (error) {
    if (!(error instanceof CommanderError)) return reportFault(error);
    return error.exitCode === 0 ? 0 : 2;
  }
}

function createProgram(): Command {
  const program = new Command("npm run manifests --")
    .description("Builds the app packages to upload to Teams and Slack, and checks them.")
    .addArgument(
      new Argument("[what...]", "what to build").choices(TARGETS).default(TARGETS, "all"),
    )
    .option("--out <folder>", "where to put them", "manifests/dist")
    .option("--slack-schema <file>", "a copy of Slack's JSON schema, to check against it too")
    .exitOverride()
    .action(buildAll);
  for (const { flag, env, about } of Object.values(VALUES)) {
    program.option(`--${flag} <value>`, `${about} [${env}]`);
  }
  return program;
}

async function buildAll(targets: readonly Target[], options: Options): Promise<void> {
  const { version } = JSON.parse(await readFile("package.json", "utf8"));
  const needed = (await neededFor(targets)).filter((name) => name !== "version");
  const values = { ...readValues(needed, options, process.env), version };
  const built: BuiltFile[] = [];
  for (const target of targets) {
    built.push(...(await build(target, values, options.slackSchema)));
  }
  await writeAll(options.out, built);
  console.log(targets.map((target) => NEXT[target]).join("\n"));
}

async function writeAll(folder: string, files: readonly BuiltFile[]): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const { name, content } of new Map(files.map((file) => [file.name, file])).values()) {
    await writeFile(join(folder, name), content);
    console.log(`wrote ${join(folder, name)}`);
  }
}
