import { z } from "zod";
import { digestOf } from "../shared/digest.ts";
import { defineKind, type Tx } from "../store/index.ts";
import { anyJson, type Json } from "../store/json.ts";
import type { Envelope, Said } from "./envelope.ts";

/** A delivery that was handled, and what it was answered: that it is handled is kept in one commit with what it did. */
export const turns = defineKind({
  name: "turn",
  schema: z.strictObject({ at: z.iso.datetime(), said: anyJson, person: z.string() }),
  // Platforms give up redelivering within hours.
  keep: { days: 2, from: ({ at }) => at },
  people: { in: ({ person }) => [person], forget: () => undefined },
});

/** What a delivery was answered; nothing when it was not handled. */
export async function earlierSaid(tx: Tx, envelope: Envelope): Promise<Said | undefined> {
  const doc = await tx.get(turns, envelope.tenant, idOf(envelope));
  // Only what keepSaid took apart is put together again.
  return doc?.value.said as Said | undefined;
}

/** Writes down that a delivery is handled. What went into the outbox is there already, so only the rest is kept. */
export async function keepSaid(tx: Tx, envelope: Envelope, said: Said): Promise<void> {
  await tx.insert(turns, envelope.tenant, idOf(envelope), {
    at: tx.now.toISOString(),
    said: said as unknown as Json,
    person: envelope.person.id,
  });
}

/** Whether another delivery of the same message was handled already. */
export async function isSecondDelivery(tx: Tx, { tenant, messageKey }: Envelope): Promise<boolean> {
  return messageKey !== undefined && !(await tx.claimOnce(`said ${tenant} ${messageKey}`));
}

/** A digest: a channel's ids may be long. */
function idOf({ deliveryId }: Envelope): string {
  return digestOf(deliveryId);
}
