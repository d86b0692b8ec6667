import { auditEntries, auditHeads, HEAD } from "./audit.ts";
import type { Link } from "./audit-chain.ts";
import { faultOf } from "./audit-verify.ts";
import type { Docs } from "./documents.ts";
import type { Store } from "./store.ts";

/** Every tenant that has an audit chain fits in here: Denmark has 98 municipalities. */
const TENANTS = 10_000;
/** Nobody else can write in the tenant's chain while so many are removed. */
const BATCH = 100;

/** What was removed from all tenants' chains. */
export interface Pruned {
  readonly entries: number;
  /** The tenants whose chain does not hold: nothing is removed there, because that would hide what was done to it. */
  readonly unsound: readonly string[];
}

/** Removes the entries up to the instant `until`, and moves each chain's beginning behind them. */
export async function pruneAudit(store: Store, until: string): Promise<Pruned> {
  const heads = await store.transact((tx) => tx.find(auditHeads, "tenant", { limit: TENANTS }));
  const unsound: string[] = [];
  let entries = 0;
  for (const { tenant } of heads) {
    let removed: number | "unsound" = BATCH;
    while (removed === BATCH) {
      removed = await store.transact((tx) => pruneSome(tx, tenant, until));
      if (removed === "unsound") unsound.push(tenant);
      else entries += removed;
    }
  }
  return { entries, unsound };
}

async function pruneSome(docs: Docs, tenant: string, until: string): Promise<number | "unsound"> {
  const head = await docs.take(auditHeads, tenant, HEAD);
  if (!head) return 0;
  const oldest = await docs.find(auditEntries, "seq", { tenant, limit: BATCH });
  const staying = oldest.findIndex(({ value }) => value.at > until);
  const old = staying === -1 ? oldest : oldest.slice(0, staying);
  let begin: Link = head.value.begin;
  for (const { id, value } of old) {
    if (faultOf(tenant, begin, id, value)) return "unsound";
    begin = { seq: value.seq, hash: value.hash };
  }
  if (old.length === 0) return 0;
  for (const entry of old) await docs.remove(auditEntries, entry);
  await docs.replace(auditHeads, head, { ...head.value, begin });
  return old.length;
}
