import type { Frozen, Job } from "../store/index.ts";
import { type Backoff, type Random, restMs } from "./backoff.ts";

type Stored = Frozen<Job>;
type Lease = NonNullable<Job["lease"]>;

/** Somebody begins it. */
export function begun(job: Stored, lease: Lease): Job {
  return { ...job, state: "running", attempt: job.attempt + 1, lease };
}

/** Whoever runs it needs longer. */
export function prolonged(job: Stored, lease: Lease): Job {
  return { ...job, lease };
}

/** It is done; and due again at once when it was armed while it ran. */
export function finished(job: Stored, now: Date): Job {
  if (job.again !== undefined) return again(job, new Date(job.again));
  return { ...free(job), state: "done", endedAt: now.toISOString() };
}

/** It went well, and is to be done once more: at `at`, or earlier if it was armed for that while it ran. */
export function again(job: Stored, at: Date): Job {
  const dueAt = at.toISOString();
  const earlier = job.again !== undefined && job.again < dueAt ? job.again : dueAt;
  return { ...free(job), state: "due", dueAt: earlier, attempt: 0 };
}

/** It was begun for nothing, such as by a process that has to stop: as if it had not been. */
export function givenBack(job: Stored): Job {
  return { ...withoutLease(job), state: "due", attempt: job.attempt - 1 };
}

/** It was under way when its process ended. That counts, or what kills a process would kill it for ever. */
export function leftBehind(job: Stored): Job {
  return { ...withoutLease(job), state: "due" };
}

/** How a failure is met. */
export interface Failure {
  readonly fault: string;
  readonly attempts: number;
  readonly backoff: Backoff;
}

/** It failed: it rests and is tried again, or was begun as often as it may be. */
export function failed(job: Stored, failure: Failure, now: Date, random: Random): Job {
  const { fault, attempts, backoff } = failure;
  if (job.attempt < attempts) {
    const dueAt = new Date(now.getTime() + restMs(backoff, job.attempt, random)).toISOString();
    return { ...withoutLease(job), state: "due", dueAt, fault };
  }
  return { ...withoutLease(job), state: "dead", fault, endedAt: now.toISOString() };
}

/** Somebody mended the cause: it begins anew. */
export function revived(job: Stored, now: Date): Job {
  const { endedAt, ...rest } = free(job);
  return { ...rest, state: "due", dueAt: now.toISOString(), attempt: 0 };
}

function withoutLease({ lease, ...rest }: Stored) {
  return rest;
}

/** Without what belonged to this life of it. */
function free({ lease, again: armed, fault, ...rest }: Stored) {
  return rest;
}
