import { t } from "../shared/texts.ts";
import type { Action } from "./card.ts";
import type { Locale } from "./envelope.ts";

const EXAMPLES = [
  "bot.example.scope",
  "bot.example.dispensation",
  "bot.example.violation",
] as const;

/** Three questions to start with, as buttons that ask them. Every municipality's policy takes a stand on them. */
export function exampleActions(locale: Locale): Action[] {
  return EXAMPLES.map((key) => {
    const question = t(locale, key);
    return { id: "ask.example", title: question, data: { question } };
  });
}
