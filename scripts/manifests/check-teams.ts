import appManifest, { type AppManifest } from "@microsoft/app-manifest";
import { COMMANDS } from "../../src/conversation/commands.ts";
import { describeCommand } from "./command-words.ts";
import { inLanguage } from "./in-language.ts";

/** What a client shows of a command. The schema allows more, and the rest would be cut off. */
const SHOWN = { title: 32, description: 128 };

/**
 * What Teams would refuse or cut off, by the schema that lies in Microsoft's npm package. The language file is
 * judged by the manifest it makes: Microsoft's own schema for it has expressions that no validator reads.
 */
export async function teamsFaults(
  manifest: object,
  english: Readonly<Record<string, string>>,
): Promise<string[]> {
  const inEnglish = inLanguage(manifest, english);
  return [
    ...(await schemaFaults("in Danish", manifest)),
    ...(await schemaFaults("in English", inEnglish.manifest)),
    ...inEnglish.nowhere.map((place) => `The English ${place} has no text to translate.`),
    ...COMMANDS.flatMap((command) => [
      ...tooLong(command.word, SHOWN.title),
      ...tooLong(describeCommand(command, "da"), SHOWN.description),
      ...tooLong(describeCommand(command, "en"), SHOWN.description),
    ]),
  ];
}

async function schemaFaults(language: string, content: object): Promise<string[]> {
  const faults = await appManifest.AppManifestUtils.validateAgainstSchema(content as AppManifest);
  return faults.map((fault) => `${language}: ${fault}`);
}

function tooLong(text: string, most: number): string[] {
  return text.length > most ? [`"${text}" is longer than ${most} characters.`] : [];
}
