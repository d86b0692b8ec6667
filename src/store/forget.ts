import { aliases } from "./audit.ts";
import type { Docs } from "./documents.ts";
import type { AnyKind, Doc } from "./kind.ts";
import { closeLanes, messages } from "./outbox.ts";
import { PEOPLE } from "./shapes.ts";
import type { Store, Tx } from "./store.ts";

/** How many documents were removed or changed, by the name of the kind. */
export type Forgotten = Readonly<Record<string, number>>;

const BATCH = 100;

/**
 * Takes a person out of everything a tenant's documents say of them. The audit chain stays whole, and names nobody
 * where it named them. What is broken off is finished by doing it again.
 */
export async function forgetPerson(
  store: Store,
  kinds: readonly AnyKind[],
  tenant: string,
  person: string,
): Promise<Forgotten> {
  const counts: Record<string, number> = {};
  for (const kind of kinds) {
    if (!kind.people || kind.name === aliases.name) continue;
    const count = await forgetIn(store, kind, tenant, person);
    if (count > 0) counts[kind.name] = count;
  }
  // Last, so that somebody who looks while it is under way can still tell whose it is.
  const unnamed = await store.transact((tx) => unname(tx, tenant, person, counts));
  return { ...counts, ...(unnamed && { [aliases.name]: 1 }) };
}

async function forgetIn(
  store: Store,
  kind: AnyKind,
  tenant: string,
  person: string,
): Promise<number> {
  let count = 0;
  for (;;) {
    const found = await store.transact(async (tx) => {
      const docs = await tx.find(kind, PEOPLE, { tenant, equals: person, limit: BATCH });
      for (const doc of docs) await withoutPerson(tx, kind, doc, person);
      if (kind.name === messages.name) await closeLanes(tx, docs);
      return docs.length;
    });
    count += found;
    if (found < BATCH) return count;
  }
}

async function withoutPerson(docs: Docs, kind: AnyKind, doc: Doc<unknown>, person: string) {
  const rest = kind.people?.forget(doc.value, person);
  if (rest === undefined) return docs.remove(kind, doc);
  // It would be found again for ever.
  if (kind.people?.in(rest, doc.id).includes(person))
    throw new TypeError(`${kind.name} does not forget whom it is told to.`);
  await docs.replace(kind, doc, rest);
}

/** Removes who the alias stands for, and writes down that it was done. True when there was one. */
async function unname(tx: Tx, tenant: string, person: string, counts: Forgotten): Promise<boolean> {
  const doc = await tx.get(aliases, tenant, person);
  if (!doc && Object.keys(counts).length === 0) return false;
  // Whoever the log never named gets a number of their own there, which stands for nobody.
  const alias = doc?.value.alias ?? `p${await tx.next(tenant, "alias")}`;
  if (doc) await tx.remove(aliases, doc);
  const subject = { kind: "person", id: alias };
  tx.audit({ tenant, action: "person.forgotten", subject, facts: counts });
  return doc !== undefined;
}
