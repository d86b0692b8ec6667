import type { Tx } from "../store/index.ts";
import { forgetAddress, keepAddress } from "./addresses.ts";
import { outgoingOf } from "./content.ts";
import type { Back, Envelope, Reply, Said } from "./envelope.ts";
import { aloneCard } from "./small-cards.ts";
import { tell } from "./tell.ts";

type Away = Exclude<Back, "inside">;

/** What goes elsewhere goes into the outbox; gives what is left to say inside. */
export async function putAway(tx: Tx, envelope: Envelope, said: Said): Promise<Said> {
  const { back, incoming } = envelope;
  if (back === "inside") return said;
  if (incoming.kind === "removed") await forgetAddress(tx, envelope, back);
  else await keepAddress(tx, envelope, back);
  await sayThere(tx, { ...envelope, back }, said.replies);
  return { ...said, replies: [] };
}

/** Where something was asked, and how it is said there: what a later answer needs to know of the envelope. */
export type Asking = Pick<Envelope, "tenant" | "person" | "place" | "locale"> & {
  readonly back: Away;
};

/** Says something where it was asked, now or some time after; to the person alone what is for them alone. */
export async function sayThere(tx: Tx, asking: Asking, replies: readonly Reply[]): Promise<void> {
  const { tenant, locale, place, person, back } = asking;
  for (const reply of replies) {
    const shown = isSeenByOthers(asking, reply) ? await instead(tx, asking, reply) : reply;
    tx.enqueue({
      tenant,
      channel: back.channel,
      to: back.to,
      ...outgoingOf(shown, locale),
      ...((place.kind === "personal" || back.secret) && { person: person.id }),
    });
  }
}

/** A channel that can always find the person alone sees to it by itself. */
function isSeenByOthers({ place, back }: Asking, { onlyForAsker }: Reply): boolean {
  const isOpen = place.kind !== "personal" && !back.secret && back.alone === undefined;
  return onlyForAsker === true && isOpen;
}

/** Says it where the person is alone, and here only that it did; or where to ask for it. */
async function instead(tx: Tx, asking: Asking, reply: Reply): Promise<Reply> {
  const { tenant, person, locale } = asking;
  const isTold = await tell(tx, { tenant, person: person.id, locale }, reply);
  return { card: aloneCard(reply.locale ?? locale, isTold), locale: reply.locale ?? locale };
}
