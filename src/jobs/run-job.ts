import type { Clock } from "../shared/clock.ts";
import { VogterError } from "../shared/errors.ts";
import type { Store } from "../store/index.ts";
import { jobs } from "../store/jobs.ts";
import { attemptsOf, type Begun, type Handler, type Next, type Work } from "./handler.ts";
import { again, finished } from "./job-states.ts";
import { type Claim, fenced } from "./lease.ts";
import {
  following,
  laterInstead,
  type Occurrence,
  occurrenceOf,
  planOccurrence,
  type RecurringWork,
} from "./recurring-work.ts";

export interface RunParts {
  readonly store: Store;
  readonly clock: Clock;
  readonly recurring: readonly RecurringWork[];
}

/**
 * Does the job, and ends it in the transaction that holds what it did. Gives when it is due again, if it is.
 * @throws what the handler throws; VogterError `jobs.lease-lost`, `jobs.abandoned`
 */
export async function runJob(parts: RunParts, claim: Claim, handler: Handler): Promise<Next> {
  const { store, clock, recurring } = parts;
  if (claim.job.attempt > attemptsOf(handler)) throw abandoned(claim.key);
  const occurrence = occurrenceOf(recurring, claim.key, claim.job.kind);
  const instead = occurrence && laterInstead(occurrence, clock.now());
  if (instead) return end(store, claim, () => undefined, instead);
  const work = await prepared(store, claim, handler, begunOf(claim, occurrence));
  return end(store, claim, work, occurrence && following(occurrence));
}

function prepared(store: Store, claim: Claim, handler: Handler, job: Begun): Promise<Work> | Work {
  if ("work" in handler) return (tx) => handler.work(tx, job);
  return handler.errand(job, {
    commit: (work) => fenced(store, claim, work),
    signal: claim.lost.signal,
  });
}

async function end(
  store: Store,
  claim: Claim,
  work: Work,
  following: Occurrence | undefined,
): Promise<Next> {
  return fenced(store, claim, async (tx, job) => {
    const next = await work(tx);
    const after = next ? again(job.value, next) : finished(job.value, tx.now);
    const { value } = await tx.replace(jobs, job, after);
    if (value.state === "due") return new Date(value.dueAt);
    if (following) await planOccurrence(tx, following);
    return undefined;
  });
}

function begunOf({ key, job }: Claim, occurrence: Occurrence | undefined): Begun {
  const { kind, tenant, payload, attempt } = job;
  return { key, kind, tenant, payload, attempt, ...(occurrence && { occurrence: occurrence.at }) };
}

/** It was begun as often as it may be, and never came to an end that could be told: it ends its process, perhaps. */
function abandoned(key: string): VogterError {
  return new VogterError({
    code: "jobs.abandoned",
    message: `The job ${key} was begun again and again, and nobody came to its end.`,
    mend: "Look in the log for why the process ended, mend that, and revive the job.",
  });
}
