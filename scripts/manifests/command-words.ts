import type { Command } from "../../src/conversation/commands.ts";

/** What a menu says about a command: `Meld en sikkerhedshændelse [hvad der skete]`. */
export function describeCommand(command: Command, language: "da" | "en"): string {
  const hint = usageHint(command, language);
  return hint ? `${command.about[language]} ${hint}` : command.about[language];
}

/** What may be written after a command, in the brackets that both platforms use; empty when that is nothing. */
export function usageHint({ hint }: Command, language: "da" | "en"): string {
  return hint ? `[${hint[language]}]` : "";
}
