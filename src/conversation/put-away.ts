import type { Tx } from "../store/index.ts";
import { keepAddress } from "./addresses.ts";
import { contentOf } from "./content.ts";
import type { Back, Envelope, Reply, Said } from "./envelope.ts";
import { aloneCard } from "./small-cards.ts";
import { tell } from "./tell.ts";

type Away = Exclude<Back, "inside">;

/** What goes elsewhere goes into the outbox; gives what is left to say inside. */
export async function putAway(tx: Tx, envelope: Envelope, said: Said): Promise<Said> {
  const { back, tenant, locale, place, person } = envelope;
  if (back === "inside") return said;
  await keepAddress(tx, envelope, back);
  for (const reply of said.replies) {
    const shown = isSeenByOthers(envelope, back, reply)
      ? await instead(tx, envelope, reply)
      : reply;
    tx.enqueue({
      tenant,
      channel: back.channel,
      to: back.to,
      content: contentOf(shown, locale),
      ...(place.kind === "personal" && { person: person.id }),
    });
  }
  return { ...said, replies: [] };
}

/** A channel that can always find the person alone sees to it by itself. */
function isSeenByOthers({ place }: Envelope, back: Away, { onlyForAsker }: Reply): boolean {
  return onlyForAsker === true && place.kind !== "personal" && back.alone === undefined;
}

/** Says it where the person is alone, and here only that it did; or where to ask for it. */
async function instead(tx: Tx, envelope: Envelope, reply: Reply): Promise<Reply> {
  const { tenant, person, locale } = envelope;
  const isTold = await tell(tx, { tenant, person: person.id, locale }, reply);
  return { card: aloneCard(reply.locale ?? locale, isTold), locale: reply.locale ?? locale };
}
