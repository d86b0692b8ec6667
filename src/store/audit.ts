import { createHash } from "node:crypto";
import { z } from "zod";
import { next } from "./counters.ts";
import type { Docs } from "./documents.ts";
import type { Frozen } from "./json.ts";
import { defineKind } from "./kind.ts";

/** Who did what to what. It holds ids, codes and numbers; never what somebody wrote. */
export interface AuditEvent {
  readonly tenant: string;
  /** The person's id; not given: Vogter itself. */
  readonly actor?: string;
  /** `room.what-was-done`, such as `incident.reported`. */
  readonly action: string;
  readonly subject: { readonly kind: string; readonly id: string };
  /** Others it concerns, such as who was told. */
  readonly people?: readonly string[];
  readonly facts?: Readonly<Record<string, string | number | boolean>>;
}

/** No room for a sentence: ids and codes have no spaces. */
const code = z.string().regex(/^[\p{L}\p{N}._:/-]{1,120}$/u);

const entry = z.strictObject({
  seq: z.int().positive(),
  at: z.iso.datetime(),
  action: code,
  /** An alias, see {@link aliases}. */
  actor: code.optional(),
  subject: z.strictObject({ kind: code, id: code }),
  people: z.array(code).optional(),
  facts: z.record(code, z.union([code, z.number(), z.boolean()])).optional(),
  hash: z.string(),
});

export type AuditEntry = z.infer<typeof entry>;

/** Each tenant's chain of entries, numbered from 1: the hash of each covers the one before. */
export const auditEntries = defineKind({
  name: "audit",
  schema: entry,
  indexes: { seq: (_, id) => id },
});

/** Where each tenant's chain ends; and where it begins, once the oldest entries had to go. */
export const auditHeads = defineKind({
  name: "audit-head",
  schema: z.strictObject({
    seq: z.int().nonnegative(),
    hash: z.string(),
    begin: z.strictObject({ seq: z.int().nonnegative(), hash: z.string() }),
  }),
  // The key is the same for all, so they come in the order of their tenants.
  indexes: { tenant: { across: (_, id) => id } },
});

/**
 * Who is who in the log. An entry names a person by an alias only, so that a person can be forgotten, by removing
 * the alias, without touching the chain.
 */
export const aliases = defineKind({
  name: "alias",
  schema: z.strictObject({ alias: z.string() }),
  people: { in: (_, id) => [id], forget: () => undefined },
});

/** The id of the one head that a tenant has. */
export const HEAD = "head";
/** What the first entry of all follows. */
export const GENESIS = { seq: 0, hash: "" };

/** Adds an entry to the end of its tenant's chain. */
export async function append(docs: Docs, event: AuditEvent): Promise<void> {
  const { tenant } = event;
  const head = await docs.take(auditHeads, tenant, HEAD);
  const last = head?.value ?? { ...GENESIS, begin: GENESIS };
  const unsealed = await entryOf(docs, event, last.seq + 1);
  const { seq } = unsealed;
  const hash = sealOf(last.hash, tenant, unsealed);
  const moved = { seq, hash, begin: last.begin };
  // The head first: of two who both find none, one is sent back here before either has written an entry.
  if (head) await docs.replace(auditHeads, head, moved);
  else await docs.insert(auditHeads, tenant, HEAD, moved);
  await docs.insert(auditEntries, tenant, entryId(seq), { ...unsealed, hash });
}

/** The id of the entry with this number, in the order of numbers. */
export function entryId(seq: number): string {
  return String(seq).padStart(12, "0");
}

/** The hash that an entry must have, following one with the hash `before`: SHA-256 over all of it, in hex. */
export function sealOf(
  before: string,
  tenant: string,
  entry: Frozen<Omit<AuditEntry, "hash">>,
): string {
  const { seq, at, action, actor = null, subject, people = [], facts = {} } = entry;
  const sorted = Object.entries(facts).sort(([a], [b]) => (a < b ? -1 : 1));
  const sealed = [before, tenant, seq, at, action, actor, subject.kind, subject.id, people, sorted];
  return createHash("sha256").update(JSON.stringify(sealed)).digest("hex");
}

async function entryOf(docs: Docs, event: AuditEvent, seq: number) {
  const { tenant, action, subject, facts } = event;
  const actor = event.actor && (await aliasOf(docs, tenant, event.actor));
  const people: string[] = [];
  for (const id of event.people ?? []) people.push(await aliasOf(docs, tenant, id));
  return {
    seq,
    at: docs.now.toISOString(),
    action,
    ...(actor && { actor }),
    subject: { ...subject },
    ...(people.length > 0 && { people }),
    ...(facts && { facts: { ...facts } }),
  };
}

async function aliasOf(docs: Docs, tenant: string, person: string): Promise<string> {
  const known = await docs.get(aliases, tenant, person);
  if (known) return known.value.alias;
  const alias = `p${await next(docs, tenant, "alias")}`;
  await docs.insert(aliases, tenant, person, { alias });
  return alias;
}
