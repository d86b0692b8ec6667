import { z } from "zod";
import { digestOf } from "../../shared/digest.ts";
import type { Asked } from "../../storage-advice/index.ts";
import { defineKind, type Tx } from "../../store/index.ts";
import { anyJson, type Frozen, type Json } from "../../store/json.ts";
import type { Envelope } from "../envelope.ts";
import type { Looked } from "./looked.ts";

/** "Den fil" is one that came so long ago at most. */
const HALF_AN_HOUR = 30 * 60_000;

const base = {
  person: z.string(),
  /** The person in this conversation, as a digest. */
  where: z.string(),
  at: z.iso.datetime(),
};
const people = {
  in: ({ person }: { person: string }) => [person],
  forget: () => undefined,
};
const keep = { days: 1, from: ({ at }: { at: string }) => at };

/**
 * Files that wait to be looked at: how they are found, and what their names tell in words of the lexicon. Not the names.
 * What a file is found by may open it to whoever has it, so it is nowhere else, and goes once the file was looked at.
 */
export const waitingFiles = defineKind({
  name: "waiting-files",
  schema: z.strictObject({
    ...base,
    files: z.array(
      z.strictObject({
        id: z.string(),
        bytes: z.number().optional(),
        mime: z.string().optional(),
        at: z.record(z.string(), z.string()),
        ending: z.string(),
        words: z.array(z.string()),
        cprInName: z.int(),
      }),
    ),
  }),
  indexes: { where: ({ where, at }) => `${where} ${at}` },
  keep,
  people,
});

/** What was asked, so that a click on the question back can be answered; and what was found in the files it is about. */
export const storageQuestions = defineKind({
  name: "storage-question",
  schema: z.strictObject({
    ...base,
    locale: z.enum(["da", "en"]),
    asked: anyJson,
    /** Not given: they are not looked at yet. */
    looked: anyJson.optional(),
    /** Of one that is answered once its files are looked at: where. */
    answerTo: anyJson.optional(),
  }),
  indexes: { where: ({ where, at, looked }) => (isEmpty(looked) ? undefined : `${where} ${at}`) },
  keep,
  people,
});

export type WaitingFile = Frozen<z.infer<typeof waitingFiles.schema>>["files"][number];

/** What every document of this message has. */
export function baseOf({ person, place }: Envelope, now: Date) {
  const where = digestOf(JSON.stringify([place.conversation, person.id]));
  return { person: person.id, where, at: now.toISOString() };
}

/** Two messages have two ids; a channel's own may be long. */
export function idOf({ deliveryId }: Envelope): string {
  return digestOf(deliveryId);
}

export function askedIn({ asked }: { readonly asked?: unknown }): Asked {
  return asked as Asked;
}

export function lookedIn({ looked = [] }: { readonly looked?: unknown }): readonly Looked[] {
  return looked as readonly Looked[];
}

/** As it may be kept: the class and how many CPR numbers, and not what told so. */
export function keptLooked(looked: readonly Looked[]): Json {
  const kept = looked.map((one) => ({ ...one, findings: { ...one.findings, evidence: [] } }));
  return kept as unknown as Json;
}

/** The files this person sent here last, if it was just now: what was found in them, or how to find them. */
export async function latestFiles(
  tx: Tx,
  envelope: Envelope,
): Promise<{ looked: readonly Looked[] } | { waiting: readonly WaitingFile[] } | undefined> {
  const { where } = baseOf(envelope, tx.now);
  const from = `${where} ${new Date(tx.now.getTime() - HALF_AN_HOUR).toISOString()}`;
  const query = { tenant: envelope.tenant, from, to: `${where} ~`, limit: 1, backwards: true };
  const [question] = await tx.find(storageQuestions, "where", query);
  const [waiting] = await tx.find(waitingFiles, "where", query);
  if (waiting && !(question && question.value.at > waiting.value.at)) {
    return { waiting: waiting.value.files };
  }
  return question && { looked: lookedIn(question.value) };
}

function isEmpty(looked: unknown): boolean {
  return !Array.isArray(looked) || looked.length === 0;
}
