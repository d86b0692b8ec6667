import type { Docs, Tx } from "../store/index.ts";
import { addresses } from "./addresses.ts";
import { contentOf } from "./content.ts";
import type { Locale, Reply } from "./envelope.ts";

/** Whom to tell something that nobody asked for just now. */
export interface Addressee {
  readonly tenant: string;
  /** As the municipality's file names them. */
  readonly person: string;
  readonly locale: Locale;
}

/**
 * Says something to a person, wherever they are alone with Vogter. False when there is no such place: they have not
 * added Vogter yet, and whoever relies on them has to know.
 */
export async function tell(
  tx: Tx,
  { tenant, person, locale }: Addressee,
  reply: Reply,
  more: { readonly key?: string; readonly about?: { kind: string; id: string } } = {},
): Promise<boolean> {
  const place = await placeOf(tx, tenant, person);
  if (!place) return false;
  tx.enqueue({ tenant, person, ...place, content: contentOf(reply, locale), ...more });
  return true;
}

async function placeOf(docs: Docs, tenant: string, person: string) {
  const [address] = await docs.find(addresses, "person", { tenant, equals: person, limit: 1 });
  return address && { channel: address.value.channel, to: address.id };
}
