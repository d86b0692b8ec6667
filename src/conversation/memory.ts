import { z } from "zod";
import { digestOf } from "../shared/digest.ts";
import { defineKind, type Tx } from "../store/index.ts";
import type { Envelope } from "./envelope.ts";

const HALF_AN_HOUR = 30 * 60_000;

/** What each person last asked about, never what was written, so that "og hvem godkender den?" keeps its topic. */
export const lastTopics = defineKind({
  name: "last-topic",
  schema: z.strictObject({ topic: z.string(), person: z.string(), at: z.iso.datetime() }),
  keep: { days: 1, from: ({ at }) => at },
  people: { in: ({ person }) => [person], forget: () => undefined },
});

/** The topic a person asked about in this conversation within the last half hour. */
export async function topicOf(tx: Tx, envelope: Envelope): Promise<string | undefined> {
  const last = await tx.get(lastTopics, envelope.tenant, idOf(envelope));
  const age = last && tx.now.getTime() - Date.parse(last.value.at);
  return age !== undefined && age < HALF_AN_HOUR ? last?.value.topic : undefined;
}

export async function rememberTopic(tx: Tx, envelope: Envelope, topic: string): Promise<void> {
  const value = { topic, person: envelope.person.id, at: tx.now.toISOString() };
  const last = await tx.get(lastTopics, envelope.tenant, idOf(envelope));
  if (last) await tx.replace(lastTopics, last, value);
  else await tx.insert(lastTopics, envelope.tenant, idOf(envelope), value);
}

function idOf({ place, person }: Envelope): string {
  const where = JSON.stringify([place.conversation, person.id]);
  return digestOf(where);
}
