import type { Doc, Message, Tx } from "../../store/index.ts";
import { lines, messages } from "../../store/outbox.ts";
import type { Place } from "./gate.ts";

/** Whoever comes later than this has missed their turn. */
const LATE_MS = 2_000;

/** How far turns are apart, and whether one that was missed may be taken late. */
export interface Turns {
  readonly everyMs: number;
  readonly passesLate: () => boolean;
}

/**
 * When a message that is in no hurry may leave: its turn, or a new one behind all that were given when it has none or
 * missed it, and may not take it late. The line is in the store, so that all replicas together keep the pace, and a restart keeps the order.
 */
export async function turnOf(
  tx: Tx,
  place: Place,
  doc: Doc<Message>,
  { everyMs, passesLate }: Turns,
): Promise<Doc<Message>> {
  const { turn: given } = doc.value;
  if (given !== undefined) {
    const lateMs = tx.now.getTime() - Date.parse(given);
    if (lateMs <= LATE_MS || passesLate()) return doc;
  }
  const turn = new Date(await behindAll(tx, place, everyMs)).toISOString();
  return tx.replace(messages, doc, { ...doc.value, turn });
}

/** Takes the next place in the line. */
async function behindAll(tx: Tx, { tenant, channel }: Place, everyMs: number): Promise<number> {
  const line = await tx.take(lines, tenant, channel);
  const free = Math.max(tx.now.getTime(), Date.parse(line?.value.next ?? "") || 0);
  const next = new Date(free + everyMs).toISOString();
  if (line) await tx.replace(lines, line, { next });
  else await tx.insert(lines, tenant, channel, { next });
  return free;
}
