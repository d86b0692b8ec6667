import type { Store, Tx } from "../store/index.ts";
import { jobs } from "../store/jobs.ts";
import { begun } from "./job-states.ts";
import type { Claim } from "./lease.ts";
import { shareOut } from "./share-out.ts";

/** What to begin. */
export interface ClaimOrder {
  /** Only what there is a handler for: the rest waits for a replica that has one. */
  readonly kinds: readonly string[];
  readonly limit: number;
}

/** For whom. */
interface Claimant {
  readonly leaseMs: number;
  /** A new name for each job, see {@link Claim.owner}. */
  readonly nextOwner: () => string;
}

/** Begins what is due, and what a worker that is gone had begun, in one transaction: at most `limit` for each order. */
export async function claimDue(
  store: Store,
  orders: readonly ClaimOrder[],
  claimant: Claimant,
): Promise<Claim[][]> {
  return store.transact(async (tx) => {
    const claims: Claim[][] = [];
    for (const order of orders) claims.push(await claimOrder(tx, order, claimant));
    return claims;
  });
}

async function claimOrder(
  tx: Tx,
  { kinds, limit }: ClaimOrder,
  { leaseMs, nextOwner }: Claimant,
): Promise<Claim[]> {
  const until = new Date(tx.now.getTime() + leaseMs);
  const now = tx.now.toISOString();
  const lines = [];
  for (const kind of kinds) {
    const stretch = { from: `${kind} `, to: `${kind} ${now}` };
    lines.push(await tx.find(jobs, "due", { ...stretch, limit, take: true }));
  }
  const claims: Claim[] = [];
  for (const doc of shareOut(lines, limit)) {
    const owner = nextOwner();
    const lease = { owner, until: until.toISOString() };
    const { value } = await tx.replace(jobs, doc, begun(doc.value, lease));
    claims.push({ key: doc.id, owner, job: value, until, lost: new AbortController() });
  }
  return claims;
}
