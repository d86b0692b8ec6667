import { z } from "zod";
import { digestOf } from "../../shared/digest.ts";
import { type Doc, defineKind, type Tx } from "../../store/index.ts";
import type { Envelope } from "../envelope.ts";
import type { Draft } from "./draft.ts";

const texts = z.record(z.string(), z.string());

/**
 * A form that somebody is in the middle of, so that it goes on after a restart. What was written into it is kept
 * here alone, and goes when it is sent or cancelled.
 */
export const formDrafts = defineKind({
  name: "form-draft",
  schema: z.strictObject({
    person: z.string(),
    at: z.iso.datetime(),
    draft: z.strictObject({
      form: z.string(),
      data: texts,
      filled: texts,
      asking: z.string(),
      mending: z.boolean(),
    }),
  }),
  keep: { days: 7, from: ({ at }) => at },
  people: { in: ({ person }) => [person], forget: () => undefined },
});

/** A draft as it is kept. */
export type KeptDraft = Doc<z.infer<typeof formDrafts.schema>>;

/** What this person is in the middle of in this conversation. */
export function draftOf(tx: Tx, envelope: Envelope): Promise<KeptDraft | undefined> {
  return tx.take(formDrafts, envelope.tenant, idOf(envelope));
}

/** Keeps how far it has come, in the place of what was kept before. */
export async function keepDraft(
  tx: Tx,
  envelope: Envelope,
  draft: Draft,
  before: KeptDraft | undefined,
): Promise<void> {
  const value = { person: envelope.person.id, at: tx.now.toISOString(), draft };
  if (before) await tx.replace(formDrafts, before, value);
  else await tx.insert(formDrafts, envelope.tenant, idOf(envelope), value);
}

/** Forgets it. */
export function dropDraft(tx: Tx, kept: KeptDraft): Promise<void> {
  return tx.remove(formDrafts, kept);
}

/** A digest: a channel's ids may be long. */
function idOf({ place, person }: Envelope): string {
  const where = JSON.stringify([place.conversation, person.id]);
  return digestOf(where);
}
