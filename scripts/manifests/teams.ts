import { COMMANDS } from "../../src/conversation/commands.ts";
import { describeCommand } from "./command-words.ts";

interface CommandList {
  readonly scopes: readonly string[];
  readonly triggers: readonly string[];
}

/** What the source says, as far as it is read here. */
export interface TeamsSource {
  readonly bots: readonly { readonly commandLists: readonly CommandList[] }[];
}

/** The manifest: its source with every command in every list, in Danish. */
export function teamsManifest({ bots, ...source }: TeamsSource) {
  const commands = COMMANDS.map((command) => ({
    title: command.word,
    description: describeCommand(command, "da"),
  }));
  const withCommands = bots.map((bot) => ({
    ...bot,
    commandLists: bot.commandLists.map((list) => ({ ...list, commands })),
  }));
  return { ...source, bots: withCommands };
}

/** The English language file: the words of its source, and the commands', each under its place in the manifest. */
export function teamsEnglish(
  { bots }: TeamsSource,
  words: Readonly<Record<string, string>>,
): Record<string, string> {
  const commands = bots.flatMap(({ commandLists }, bot) =>
    commandLists.flatMap((_, list) =>
      COMMANDS.flatMap((command, index) => {
        const place = `bots[${bot}].commandLists[${list}].commands[${index}]`;
        return [
          [`${place}.title`, command.word],
          [`${place}.description`, describeCommand(command, "en")],
        ] as const;
      }),
    ),
  );
  return { ...words, ...Object.fromEntries(commands) };
}
