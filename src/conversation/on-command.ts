import { t } from "../shared/texts.ts";
import type { Command } from "./commands.ts";
import { said, type Turn } from "./desk.ts";
import type { Locale, Reply, Said } from "./envelope.ts";
import { askInForm } from "./on-form.ts";
import { onQuestion } from "./on-question.ts";
import { onWords } from "./on-words.ts";
import { openItemsOf, statusCard } from "./open-items.ts";
import { chooseLanguage } from "./settings.ts";
import { languageCard } from "./small-cards.ts";

/** Does what was told by name. */
export async function onCommand(turn: Turn, command: Command["id"], text: string): Promise<Said> {
  const run = turn.desk.flows.map(({ commands }) => commands?.get(command)).find(Boolean);
  if (run) return run(turn, text);
  switch (command) {
    case "ask":
      return text === "" ? askInForm(turn) : onWords(turn, text);
    case "vogter":
      return said(await onVogter(turn, text));
    case "incident":
      // Nobody takes them at this desk: what the policy says of them is all there is to say.
      return onWords(turn, text || "sikkerhedshændelse");
    case "dispensation":
      return onWords(turn, text || "dispensation");
    case "review":
      return onWords(turn, text || "personalemøde");
  }
}

const LANGUAGES = new Map<string, Locale>([
  ["dansk", "da"],
  ["english", "en"],
  ["engelsk", "en"],
]);

/** Vogter about itself: its language, what it has of yours, or else what it can do. */
async function onVogter(turn: Turn, text: string): Promise<Reply> {
  const { envelope, tx } = turn;
  const word = text.toLowerCase();
  const language = LANGUAGES.get(word);
  if (language) {
    await chooseLanguage(tx, envelope, language);
    return { card: languageCard(language), locale: language };
  }
  if (word === "status") {
    return { card: statusCard(envelope.locale, await openItemsOf(turn)), onlyForAsker: true };
  }
  return onQuestion(turn, text || t(envelope.locale, "bot.help.word"));
}
