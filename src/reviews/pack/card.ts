import type { Action, Block, Card } from "../../conversation/card.ts";
import { type Locale, t } from "../../shared/texts.ts";
import { agendaOf } from "./agenda.ts";
import type { Pack } from "./pack.ts";
import { basisBlock, sectionsOf } from "./sections.ts";

/** A pack to read in chat: the agenda first, the rest folded. `below` and `actions` stand under it. Pure. */
export function packCard(
  pack: Pack,
  {
    locale,
    below = [],
    actions = [],
  }: {
    readonly locale: Locale;
    readonly below?: readonly Block[];
    readonly actions?: readonly Action[];
  },
): Card {
  const heading = t(locale, "pack.heading", { unit: pack.unit.name });
  return {
    summary: heading,
    blocks: [
      { kind: "heading", text: heading },
      { kind: "text", text: t(locale, "pack.intro") },
      { kind: "list", items: agendaOf(locale) },
      {
        kind: "more",
        parts: sectionsOf(pack, locale).map(({ title, blocks }) => ({ title, blocks })),
      },
      basisBlock(pack, locale),
      ...below,
    ],
    actions,
  };
}
