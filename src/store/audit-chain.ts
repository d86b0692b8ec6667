import { type AuditEntry, auditEntries, auditHeads, entryId, GENESIS, HEAD } from "./audit.ts";
import type { Doc } from "./kind.ts";
import type { Store } from "./store.ts";

/** A place in a chain: an entry's number and hash. */
export interface Link {
  readonly seq: number;
  readonly hash: string;
}

/** Where a tenant's chain says that it begins and ends, and which entries really are its first and last. */
export interface ChainEnds {
  /** What the first entry follows. */
  readonly begin: Link;
  /** The last entry; nothing when there is no head. */
  readonly head: Link | undefined;
  /** The ids of the entries that stand outmost. */
  readonly first: string | undefined;
  readonly last: string | undefined;
}

const BATCH = 500;

export function endsOf(store: Store, tenant: string): Promise<ChainEnds> {
  return store.transact(async (tx) => {
    const outmost = async (backwards: boolean) =>
      (await tx.find(auditEntries, "seq", { tenant, limit: 1, backwards }))[0]?.id;
    // The head is read last, so that an entry which somebody adds meanwhile is not beyond it.
    const [first, last] = [await outmost(false), await outmost(true)];
    // Somebody may have written there what no head looks like.
    const head = auditHeads.schema.safeParse((await tx.get(auditHeads, tenant, HEAD))?.value).data;
    return { begin: head?.begin ?? GENESIS, head, first, last };
  });
}

/** The entries after number `after`, to number `to` if given: as they stand there, in bounded reads. */
export async function* entriesAfter(
  store: Store,
  tenant: string,
  after: number,
  to = Number.MAX_SAFE_INTEGER,
): AsyncGenerator<Doc<AuditEntry>> {
  let from = entryId(after + 1);
  for (;;) {
    const query = { tenant, from, to: entryId(to), limit: BATCH };
    const docs = await store.transact((tx) => tx.find(auditEntries, "seq", query));
    yield* docs;
    const last = docs.at(-1);
    if (!last || docs.length < BATCH) return;
    // No id comes between one and the same with a blank behind.
    from = `${last.id} `;
  }
}
