import type { Docs, Outgoing, Tx } from "../store/index.ts";
import { addresses } from "./addresses.ts";
import { outgoingOf } from "./content.ts";
import type { Locale, Reply } from "./envelope.ts";

/** Whom to tell something that nobody asked for just now. */
export interface Addressee {
  readonly tenant: string;
  /** As the municipality's file names them. */
  readonly person: string;
  readonly locale: Locale;
}

/**
 * Says something to a person, wherever they are alone with Vogter. Since nobody asked, it is in no hurry unless it is
 * urgent. False when there is no such place: they have not added Vogter yet, and whoever relies on them has to know.
 */
export async function tell(
  tx: Tx,
  { tenant, person, locale }: Addressee,
  reply: Reply,
  { otherwise, ...more }: More = {},
): Promise<boolean> {
  const place = (await placeOf(tx, tenant, person)) ?? otherwise;
  if (!place) return false;
  const haste = more.urgent ? {} : { unhurried: true as const };
  tx.enqueue({ tenant, person, ...place, ...outgoingOf(reply, locale), ...haste, ...more });
  return true;
}

/** Where a channel takes what is said. */
export interface Whereto {
  readonly channel: string;
  readonly to: string;
}

interface More extends Pick<Outgoing, "key" | "urgent" | "hours"> {
  /** Where they can be reached though they never wrote to Vogter. */
  readonly otherwise?: Whereto | undefined;
}

async function placeOf(docs: Docs, tenant: string, person: string) {
  const [address] = await docs.find(addresses, "person", { tenant, equals: person, limit: 1 });
  return address && { channel: address.value.channel, to: address.id };
}
