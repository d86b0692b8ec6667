import type { Block, Card } from "../../conversation/card.ts";
import { t } from "../../shared/texts.ts";
import type { Dispensation } from "../dispensation.ts";
import type { EndEvent } from "../end-event.ts";
import type { Setting } from "./setting.ts";
import { dayText } from "./words.ts";

/** The last day in words, and as an entry for a calendar: `file` to fetch, else its text to copy. */
export function eventCard(
  { number, state }: Dispensation,
  event: EndEvent,
  file: Extract<Block, { kind: "file" }> | undefined,
  { locale }: Setting,
): Card {
  const heading = t(locale, "dispensation.event", { number });
  const text = (words: string): Block => ({ kind: "text", text: words });
  const to = state.is === "granted" ? state.to : undefined;
  const copied = [
    text(t(locale, "dispensation.event.how", { file: event.name })),
    text(event.text.replaceAll("\r\n", "\n")),
  ];
  return {
    summary: heading,
    blocks: [
      { kind: "heading", text: heading },
      ...(to ? [text(t(locale, "dispensation.event.day", { to: dayText(to, locale) }))] : []),
      ...(file ? [file] : copied),
    ],
    actions: [],
  };
}
