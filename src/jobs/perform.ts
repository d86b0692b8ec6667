import type { Clock } from "../shared/clock.ts";
import { type FailParts, failJob } from "./fail-job.ts";
import type { Handler, Handlers } from "./handler.ts";
import { type Claim, isLeaseLost } from "./lease.ts";
import type { JobOutcome, JobsMeter } from "./meter.ts";
import { runJob } from "./run-job.ts";
import { isStoreTrouble } from "./store-trouble.ts";

export interface PerformParts extends FailParts {
  readonly clock: Clock;
  readonly handlers: Handlers;
  readonly meter: JobsMeter;
  /** Called with the instant at which a job is due again. */
  readonly onAgain: (at: Date) => void;
}

/** Does jobs that were begun, and sees to it that each ends somehow. */
export interface Performer {
  /** Never rejects. */
  perform(claim: Claim): Promise<void>;
  /** Tells the store of the ends it could not take. @throws what the store throws when it still cannot */
  settle(): Promise<void>;
}

interface Unsettled {
  readonly claim: Claim;
  readonly handler: Handler;
  readonly error: unknown;
}

export function createPerformer(parts: PerformParts): Performer {
  const { clock, handlers, meter, onAgain, log } = parts;
  const unsettled: Unsettled[] = [];

  const fail = async ({ claim, handler, error }: Unsettled): Promise<JobOutcome> => {
    const at = await failJob(parts, claim, handler, error);
    if (at) onAgain(at);
    return at ? "retry" : "dead";
  };

  const attempt = async (claim: Claim, handler: Handler): Promise<JobOutcome> => {
    try {
      const next = await runJob(parts, claim, handler);
      if (next) onAgain(next);
      return next ? "again" : "done";
    } catch (error) {
      return isLeaseLost(error) ? "lost" : failOrKeep({ claim, handler, error });
    }
  };

  /** What cannot be told now is told when the store is back; until then the lease keeps others away. */
  const failOrKeep = async (failure: Unsettled): Promise<JobOutcome> => {
    try {
      return await fail(failure);
    } catch (error) {
      if (isLeaseLost(error)) return "lost";
      if (isStoreTrouble(error)) unsettled.push(failure);
      else log.error({ kind: failure.claim.job.kind, err: error }, "a job has no end");
      return "unsettled";
    }
  };

  return {
    async perform(claim) {
      const { kind, dueAt } = claim.job;
      const handler = handlers[kind];
      if (!handler) return;
      const from = clock.now().getTime();
      meter.started(kind, from - Date.parse(dueAt));
      const outcome = await attempt(claim, handler);
      meter.ended(kind, outcome, clock.now().getTime() - from);
    },
    async settle() {
      for (let failure = unsettled.shift(); failure; failure = unsettled.shift()) {
        try {
          await fail(failure);
        } catch (error) {
          if (!isStoreTrouble(error)) continue;
          unsettled.unshift(failure);
          throw error;
        }
      }
    },
  };
}
