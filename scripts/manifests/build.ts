import { zipSync } from "fflate";
import { slackFaults } from "./check-slack.ts";
import { teamsFaults } from "./check-teams.ts";
import { refuseFaults } from "./faults.ts";
import { drawIcon } from "./icon.ts";
import { forSocketMode, type SlackSource, slackManifest } from "./slack.ts";
import { fill, placeholdersIn, readSource } from "./source.ts";
import { type TeamsSource, teamsEnglish, teamsManifest } from "./teams.ts";

/** What can be built. `slack-socket` is for a municipality that nobody can call from outside. */
export const TARGETS = ["teams", "slack", "slack-socket"] as const;
export type Target = (typeof TARGETS)[number];

/** A file that is ready to be uploaded. */
export interface BuiltFile {
  readonly name: string;
  readonly content: Uint8Array;
}

interface Recipe<Source> {
  read(): Promise<Source>;
  bake(filled: Source, schemaFile: string | undefined): Promise<BuiltFile[]>;
}

const teams: Recipe<TeamsSource> = {
  read: () => readSource("teams/manifest.yaml"),
  async bake(filled) {
    const manifest = teamsManifest(filled);
    const english = teamsEnglish(filled, await readSource("teams/english.yaml"));
    refuseFaults("The Teams app", "manifests/teams/", await teamsFaults(manifest, english));
    const content = zip({
      "manifest.json": json(manifest),
      "en.json": json(english),
      "color.png": await drawIcon("color", 192),
      "outline.png": await drawIcon("outline", 32),
    });
    return [{ name: "vogter-teams.zip", content }];
  },
};

const slack: Recipe<SlackSource> = {
  read: () => readSource("slack/manifest.yaml"),
  bake: (filled, schemaFile) => bakeSlack("vogter-slack.json", filled, schemaFile),
};

const slackSocket: Recipe<SlackSource> = {
  read: async () => forSocketMode(await slack.read()),
  bake: (filled, schemaFile) => bakeSlack("vogter-slack-socket.json", filled, schemaFile),
};

const RECIPES = { teams, slack, "slack-socket": slackSocket } as const;

/** The names of the values that are needed to build `targets`. */
export async function neededFor(targets: readonly Target[]): Promise<string[]> {
  const sources = await Promise.all(targets.map((target) => RECIPES[target].read()));
  return placeholdersIn(sources);
}

/**
 * The files of one target: the same bytes for the same values.
 * @throws VogterError `manifests.refused` that lists what the platform would refuse.
 */
export async function build(
  target: Target,
  values: Readonly<Record<string, string>>,
  slackSchemaFile?: string,
): Promise<BuiltFile[]> {
  const recipe = RECIPES[target] as Recipe<unknown>;
  return recipe.bake(fill(await recipe.read(), values), slackSchemaFile);
}

async function bakeSlack(
  name: string,
  filled: SlackSource,
  schemaFile: string | undefined,
): Promise<BuiltFile[]> {
  const manifest = slackManifest(filled);
  refuseFaults("The Slack app", "manifests/slack/", await slackFaults(manifest, schemaFile));
  return [
    { name, content: json(manifest) },
    { name: "vogter-slack-icon.png", content: await drawIcon("color", 512) },
  ];
}

function json(value: unknown): Uint8Array {
  return new TextEncoder().encode(`${JSON.stringify(value, null, 2)}\n`);
}

function zip(files: Record<string, Uint8Array>): Uint8Array {
  // A zip notes when each file was written; the first day it can note makes every build the same.
  return zipSync(files, { level: 9, mtime: new Date(1980, 0, 1) });
}
