import { VogterError } from "../shared/errors.ts";
import type { Doc, Frozen, Job, Store, Tx } from "../store/index.ts";
import { INSTALLATION } from "../store/installation.ts";
import { jobs } from "../store/jobs.ts";
import { prolonged } from "./job-states.ts";

/** One beginning of one job by one worker. */
export interface Claim {
  readonly key: string;
  /** Never used twice, so a worker that woke up late is not taken for itself in a later life of the job. */
  readonly owner: string;
  readonly job: Frozen<Job>;
  /** Until when it is the worker's, as far as that was written down. */
  until: Date;
  /** Aborted when it is no longer the worker's. */
  readonly lost: AbortController;
}

/** Does `work` in a transaction that holds only while the job is the claim's. @throws VogterError `jobs.lease-lost` */
export function fenced<T>(
  store: Store,
  claim: Claim,
  work: (tx: Tx, job: Doc<Job>) => T | Promise<T>,
): Promise<T> {
  return store.transact(async (tx) => {
    const job = await tx.take(jobs, INSTALLATION, claim.key);
    if (!job || !holds(job.value, claim)) throw leaseLost(claim.key);
    return work(tx, job);
  });
}

/** Makes a lease end `leaseMs` from now. @throws VogterError `jobs.lease-lost` */
export async function prolong(store: Store, claim: Claim, leaseMs: number): Promise<void> {
  claim.until = await fenced(store, claim, async (tx, job) => {
    const until = new Date(tx.now.getTime() + leaseMs);
    const lease = { owner: claim.owner, until: until.toISOString() };
    await tx.replace(jobs, job, prolonged(job.value, lease));
    return until;
  });
}

function holds({ state, attempt, lease }: Frozen<Job>, claim: Claim): boolean {
  return state === "running" && lease?.owner === claim.owner && attempt === claim.job.attempt;
}

/** Another worker has the job by now, or it was taken away. Nothing of what was done in it is kept. */
export function isLeaseLost(error: unknown): boolean {
  return error instanceof VogterError && error.code === "jobs.lease-lost";
}

function leaseLost(key: string): VogterError {
  return new VogterError({
    code: "jobs.lease-lost",
    message: `The job ${key} is no longer this worker's.`,
    mend: "Nothing: whoever has it now does it.",
  });
}
