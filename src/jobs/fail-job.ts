import type { Logger } from "../shared/log.ts";
import type { Doc, Frozen, Job, Store, Tx } from "../store/index.ts";
import { jobs } from "../store/jobs.ts";
import { type Random, USUAL_BACKOFF } from "./backoff.ts";
import { faultCodeOf } from "./fault-code.ts";
import { attemptsOf, type Handler } from "./handler.ts";
import { failed } from "./job-states.ts";
import { type Claim, fenced, isLeaseLost } from "./lease.ts";
import { following, occurrenceOf, planOccurrence, type RecurringWork } from "./recurring-work.ts";
import { isStoreTrouble } from "./store-trouble.ts";

/** A job that was given up. */
export interface DeadJob {
  readonly key: string;
  readonly job: Frozen<Job>;
}

/** Tells somebody of a job that was given up, in the transaction that gives it up. */
export type OnDead = (tx: Tx, dead: DeadJob) => void | Promise<void>;

export interface FailParts {
  readonly store: Store;
  readonly random: Random;
  readonly log: Logger;
  readonly onDead: OnDead;
  readonly recurring: readonly RecurringWork[];
}

/** Writes down that the job failed. Gives when it is tried again; nothing when it is dead. */
export async function failJob(
  parts: FailParts,
  claim: Claim,
  handler: Handler,
  error: unknown,
): Promise<Date | undefined> {
  const { log } = parts;
  const { kind } = claim.job;
  const code = faultCodeOf(error);
  const retryAt = await settle(parts, claim, handler, code);
  const fields = { kind, code, count: claim.job.attempt, err: error };
  if (retryAt) log.warn(fields, "a job failed and is tried again");
  else log.error(fields, "a job failed for good");
  return retryAt;
}

async function settle(
  parts: FailParts,
  claim: Claim,
  handler: Handler,
  fault: string,
): Promise<Date | undefined> {
  const { store, random, log } = parts;
  const failure = {
    fault,
    attempts: attemptsOf(handler),
    backoff: handler.backoff ?? USUAL_BACKOFF,
  };
  // Drawn before, because the transaction may be done twice.
  const chance = random();
  const record = (tell: OnDead) =>
    fenced(store, claim, async (tx, job) => {
      const after = failed(job.value, failure, tx.now, () => chance);
      const { value } = await tx.replace(jobs, job, after);
      if (value.state === "due") return new Date(value.dueAt);
      await giveUp(parts, tx, { key: claim.key, job: value }, job, tell);
      return undefined;
    });
  try {
    return await record(parts.onDead);
  } catch (error) {
    if (isLeaseLost(error) || isStoreTrouble(error)) throw error;
    // It could never be given up, and would be begun for ever.
    log.error({ kind: claim.job.kind, err: error }, "nobody could be told of a dead job");
    return record(() => undefined);
  }
}

/** The next time of recurring work comes whatever became of this one. */
async function giveUp(
  { recurring }: FailParts,
  tx: Tx,
  dead: DeadJob,
  before: Doc<Job>,
  tell: OnDead,
): Promise<void> {
  const occurrence = occurrenceOf(recurring, dead.key, before.value.kind);
  if (occurrence) await planOccurrence(tx, following(occurrence));
  await tell(tx, dead);
}
