import type { Block, Card } from "../../conversation/card.ts";
import { t } from "../../shared/texts.ts";
import type { Draft } from "./draft.ts";
import { draftText } from "./text.ts";

/** A draft to copy in chat: what to mind first, then the text in one piece. Pure. */
export function draftCard(draft: Draft): Card {
  const { locale, number, remarks } = draft;
  const heading = t(locale, `incident.draft.${draft.kind}.heading`, { number });
  const blocks: Block[] = [
    { kind: "heading", text: heading },
    { kind: "list", items: remarks },
    { kind: "text", text: draftText(draft) },
  ];
  return { summary: heading, blocks, actions: [] };
}
