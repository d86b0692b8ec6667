import { t } from "../../shared/texts.ts";
import type { AskBack } from "../../storage-advice/index.ts";
import type { Action, Block } from "../card.ts";
import { fileBlocks } from "./files-words.ts";
import type { Shown } from "./shown.ts";
import { placeAt } from "./verdict-words.ts";

/** One question back: what is known is said, and each button says what it means. */
export function askBackBlocks(shown: Shown, askBack: AskBack): Block[] {
  const { rules, locale, advice, missesFile } = shown;
  const sendIt: Block[] = missesFile
    ? [{ kind: "text", text: t(locale, "storage.send-file") }]
    : [];
  if (askBack.missing === "place") {
    const vague = askBack.term
      ? [{ kind: "text", text: t(locale, "storage.back.vague", { term: askBack.term }) } as const]
      : [];
    return [...fileBlocks(shown), ...vague];
  }
  const at = advice.place === "unknown" ? "" : placeAt(rules, advice.place, locale);
  return [
    ...fileBlocks(shown),
    { kind: "text", text: t(locale, "storage.back.class", { at }) },
    {
      kind: "facts",
      facts: askBack.options.map((id) => ({
        label: rules.classes[id].button[locale],
        value: rules.classes[id].what[locale],
      })),
    },
    ...sendIt,
  ];
}

/** What is clicked is an id; what was asked waits under the question's. */
export function askBackActions(shown: Shown, askBack: AskBack): Action[] {
  const { rules, locale, question, chosen = {} } = shown;
  const { dataClass, place } = chosen;
  if (askBack.missing === "class") {
    return askBack.options.map((id) => ({
      id: "storage.class",
      title: rules.classes[id].button[locale],
      data: { question, class: id, ...(place && { place }) },
    }));
  }
  return askBack.options.map((id) => ({
    id: "storage.place",
    title: capitalised(rules.places[id][locale]),
    data: { question, place: id, ...(dataClass && { class: dataClass }) },
  }));
}

function capitalised(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
