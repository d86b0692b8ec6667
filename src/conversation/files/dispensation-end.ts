import { allDispensations, type Dispensation, endEvent, sees } from "../../dispensations/index.ts";
import { personOrUnlisted } from "../../people/index.ts";
import { t } from "../../shared/texts.ts";
import type { Tx } from "../../store/index.ts";
import type { Block } from "../card.ts";
import type { Desks } from "../dispensations/desks.ts";
import type { Locale } from "../envelope.ts";
import type { FileMaker } from "./fetch-file.ts";
import { type FileLinks, offerFile } from "./offer-file.ts";

const MAKER = "dispensation-end";

/** A link to the last day of a dispensation as an entry for a calendar; nothing for what has no end. */
export async function offerEndEvent(
  tx: Tx,
  links: FileLinks,
  dispensation: Dispensation,
  whose: { readonly tenant: string; readonly person: string; readonly locale: Locale },
): Promise<Block | undefined> {
  const { number } = dispensation;
  const event = endEvent(dispensation, { ...whose, now: tx.now });
  if (!event) return undefined;
  const about = t(whose.locale, "dispensation.event", { number });
  return offerFile(tx, links, {
    ...whose,
    ...{ maker: MAKER, args: { number }, name: event.name, about },
  });
}

/** Makes that entry, as long as whoever it was offered to may see the dispensation. */
export function endEventMaker(desks: Desks): readonly [string, FileMaker] {
  return [
    MAKER,
    async (docs, { args, tenant, person, locale }) => {
      const desk = desks(tenant);
      if (!desk) return undefined;
      const all = await allDispensations(docs, tenant);
      const found = all.find(({ number }) => number === args.number);
      const mayStill = found && sees(personOrUnlisted(desk.tenant, person), found, desk);
      const event = mayStill && endEvent(found, { tenant, locale, now: docs.now });
      if (!event) return undefined;
      return () => ({ bytes: new TextEncoder().encode(event.text), mime: event.mime });
    },
  ];
}
