import { digestOf } from "../../shared/digest.ts";
import type { Doc, Message } from "../../store/index.ts";
import type { Parcel } from "./courier.ts";

/** The message as it is handed to its courier. */
export function parcelOf(doc: Doc<Message>, mayHaveArrived: boolean, signal: AbortSignal): Parcel {
  const { to, content, person, attempt, sentAs, queuedAt } = doc.value;
  const key = keyOf(doc);
  const { tenant } = doc;
  return {
    ...{ key, tenant, to, content, attempt, queuedAt, mayHaveArrived, signal },
    ...(person && { person }),
    ...(sentAs !== undefined && { sentAs }),
  };
}

/**
 * What tells a message from all others. A digest, for the id names the place; with the time in it, for a place whose
 * messages were all forgotten counts from 1 again.
 */
export function keyOf({ tenant, id, value }: Doc<Message>): string {
  const whole = JSON.stringify([tenant, id, value.queuedAt]);
  return digestOf(whole).slice(0, 32);
}
