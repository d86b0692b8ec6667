import type { Store } from "../store/index.ts";
import { jobs } from "../store/jobs.ts";
import { givenBack, leftBehind } from "./job-states.ts";
import { type Claim, fenced, isLeaseLost } from "./lease.ts";

const BATCH = 100;

/** Makes what was begun, and did not run, due again for others. */
export async function giveBack(store: Store, claims: readonly Claim[]): Promise<void> {
  for (const claim of claims) await free(store, claim, givenBack);
}

/** Makes what still runs due for others: the worker has lost it, and whatever it does now is not kept. */
export async function abandon(store: Store, claims: readonly Claim[]): Promise<void> {
  for (const claim of claims) {
    claim.lost.abort();
    await free(store, claim, leftBehind);
  }
}

/** Makes due what an earlier process had begun. Only where no other can be at work, and before this one begins. */
export async function releaseLeftBehind(store: Store): Promise<void> {
  for (let found = BATCH; found === BATCH; )
    found = await store.transact(async (tx) => {
      const begun = await tx.find(jobs, "running", { limit: BATCH });
      for (const doc of begun) await tx.replace(jobs, doc, leftBehind(doc.value));
      return begun.length;
    });
}

async function free(store: Store, claim: Claim, to: typeof leftBehind): Promise<void> {
  try {
    await fenced(store, claim, async (tx, job) => {
      await tx.replace(jobs, job, to(job.value));
    });
  } catch (error) {
    if (!isLeaseLost(error)) throw error;
  }
}
