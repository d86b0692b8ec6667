import type { Doc, Frozen, Json, Message, Tx } from "../../store/index.ts";
import { messages, stretchOf } from "../../store/outbox.ts";
import { anew } from "../../store/outbox-anew.ts";
import type { Place } from "./gate.ts";
import { isExhausted, type Persistence, sending } from "./message-states.ts";
import { type Turns, turnOf } from "./turn.ts";

/** What is to be done about the message at the head of a lane. */
export type Head =
  | { readonly act: "rest"; readonly until: Date | undefined }
  | { readonly act: "send"; readonly doc: Doc<Message>; readonly mayHaveArrived: boolean }
  | { readonly act: "give-up"; readonly doc: Doc<Message> };

/** The lane that a delivery job is about. */
export function placeOf(tenant: string, payload: Json): Place {
  const { lane } = payload as { readonly lane: string };
  return { tenant, lane, channel: lane.slice(0, lane.indexOf(" ")) };
}

/** How what is in no hurry leaves: in turns, where the channel has a pace. */
export interface Leisure {
  readonly turns: Turns | undefined;
}

/** Writes down that the head is about to leave, if it may. Without `leisure` somebody waits for it. */
export async function takeHead(
  tx: Tx,
  place: Place,
  persistence: Persistence,
  leisure?: Leisure,
): Promise<Head> {
  const head = await headOf(tx, place);
  if (!head) return { act: "rest", until: undefined };
  if (isResting(head.value, tx.now)) return { act: "rest", until: new Date(head.value.notBefore) };
  const opensAt = nextHours(head.value, tx.now);
  if (opensAt && opensAt > tx.now && (leisure || !(await isWaitedFor(tx, place))))
    return { act: "rest", until: opensAt };
  const turns = leisure?.turns;
  const doc = turns ? await turnOf(tx, place, head, turns) : head;
  const { value } = doc;
  const turn = new Date(value.turn ?? 0);
  if (turns && turn > tx.now) return { act: "rest", until: turn };
  const mayHaveArrived = value.state === "sending";
  // A try that did not even fail: its process ended.
  if (mayHaveArrived && isExhausted(value, persistence)) return { act: "give-up", doc };
  return { act: "send", doc: await tx.replace(messages, doc, sending(value)), mayHaveArrived };
}

/**
 * Puts what became of a message in its place, and what it is to say instead if somebody decided so meanwhile; nothing
 * when it was forgotten.
 */
export async function putBack(
  tx: Tx,
  { tenant, id }: Doc<Message>,
  after: Message,
): Promise<Doc<Message> | undefined> {
  const doc = await tx.take(messages, tenant, id);
  if (!doc) return undefined;
  const { anew: _, ...settled } = after;
  const { anew: instead } = doc.value;
  const next = instead === undefined ? undefined : anew(settled, instead as Json, tx.now);
  return tx.replace(messages, doc, next ?? settled);
}

/** When the lane is to be looked at again; nothing when all of it has left. */
export async function nextInLane(tx: Tx, place: Place, opensAt: Date): Promise<Date | undefined> {
  const doc = await headOf(tx, place);
  if (!doc) return undefined;
  const { notBefore = "" } = doc.value;
  return new Date(Math.max(tx.now.getTime(), opensAt.getTime(), Date.parse(notBefore) || 0));
}

/** Whether somebody waits for what is behind the head, so that it may leave outside its hours. */
async function isWaitedFor(tx: Tx, { tenant, lane }: Place): Promise<boolean> {
  const unsent = await tx.find(messages, "unsent", { tenant, ...stretchOf(lane) });
  return unsent.some(({ value }) => value.hours === undefined && value.sentAs === undefined);
}

async function headOf(tx: Tx, { tenant, lane }: Place): Promise<Doc<Message> | undefined> {
  const [head] = await tx.find(messages, "unsent", { tenant, ...stretchOf(lane), limit: 1 });
  return head;
}

/**
 * When the hours begin in which it may leave: the past while it may; nothing when it has none, all are over, or it is
 * there already and only to be changed.
 */
function nextHours({ hours = [], sentAs }: Frozen<Message>, now: Date): Date | undefined {
  if (sentAs !== undefined) return undefined;
  const next = hours.find(({ until }) => until > now.toISOString());
  return next && new Date(next.from);
}

function isResting(
  message: Frozen<Message>,
  now: Date,
): message is Frozen<Message> & { notBefore: string } {
  return message.notBefore !== undefined && message.notBefore > now.toISOString();
}
