import { t } from "../shared/texts.ts";
import { said, type Turn } from "./desk.ts";
import type { Locale, Reply, Said } from "./envelope.ts";
import { askInForm } from "./on-form.ts";
import { onQuestion } from "./on-question.ts";
import { chooseLanguage } from "./settings.ts";
import { languageCard, notYetCard, statusCard } from "./small-cards.ts";

/** Does what was told by name. */
export async function onCommand(turn: Turn, command: string, text: string): Promise<Said> {
  const { locale } = turn.envelope;
  switch (command) {
    case "ask":
      return text === "" ? askInForm(turn) : said(await onQuestion(turn, text));
    case "incident":
    case "dispensation":
    case "review":
      return said({ card: notYetCard(locale, command) });
    default:
      return said(await onVogter(turn, text));
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
  if (word === "status") return { card: statusCard(envelope.locale), onlyForAsker: true };
  return onQuestion(turn, text || t(envelope.locale, "bot.help.word"));
}
