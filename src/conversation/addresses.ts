import { z } from "zod";
import { type Docs, defineKind, type Tx } from "../store/index.ts";
import type { Back, Envelope } from "./envelope.ts";

/** Where somebody can be reached later on, as each delivery from there last said. */
export const addresses = defineKind({
  name: "address",
  schema: z.strictObject({
    channel: z.string(),
    /** What the channel has to know besides. */
    reference: z.record(z.string(), z.string()),
    /** Who is there, when it is one person alone. */
    person: z.string().optional(),
    /** Who alone reads what is said there, though others are there too. */
    reader: z.string().optional(),
  }),
  indexes: { person: ({ person }) => person },
  people: {
    in: ({ person = [], reader = [] }) => [person, reader].flat(),
    forget: () => undefined,
  },
});

/** Keeps the address a delivery came from, if anything about it is new. */
export async function keepAddress(
  tx: Tx,
  { tenant, place, person }: Envelope,
  { channel, to, alone, secret, reference = {} }: Exclude<Back, "inside">,
): Promise<void> {
  const isAlone = alone !== undefined || place.kind === "personal";
  const who = { ...(isAlone && { person: person.id }), ...(secret && { reader: person.id }) };
  const address = { channel, reference, ...who };
  const where = alone ?? to;
  const known = await tx.get(addresses, tenant, where);
  if (!known) await tx.insert(addresses, tenant, where, address);
  else if (!isSame(known.value, address)) await tx.replace(addresses, known, address);
}

/** Vogter was removed from where a delivery came from: nobody is reached there any more. */
export async function forgetAddress(
  tx: Tx,
  { tenant }: Envelope,
  { to, alone = to }: Exclude<Back, "inside">,
): Promise<void> {
  const known = await tx.get(addresses, tenant, alone);
  if (known) await tx.remove(addresses, known);
}

/** What a channel keeps beside an address; nothing when nobody was ever heard from there. */
export async function referenceOf(
  docs: Docs,
  tenant: string,
  to: string,
): Promise<Readonly<Record<string, string>> | undefined> {
  return (await docs.get(addresses, tenant, to))?.value.reference;
}

/** What a channel keeps beside the addresses at which a person is alone. */
export async function referencesTo(
  docs: Docs,
  tenant: string,
  person: string,
  channel: string,
): Promise<readonly Readonly<Record<string, string>>[]> {
  const found = await docs.find(addresses, "person", { tenant, equals: person });
  return found.flatMap(({ value }) => (value.channel === channel ? [value.reference] : []));
}

function isSame(some: object, other: object): boolean {
  return JSON.stringify(some) === JSON.stringify(other);
}
