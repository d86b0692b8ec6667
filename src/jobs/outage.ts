import type { Logger } from "../shared/log.ts";
import { type Backoff, type Random, restMs } from "./backoff.ts";
import { faultCodeOf } from "./fault-code.ts";

const REST: Backoff = { firstMs: 1_000, mostMs: 15_000 };

/** The time in which the store does not answer: told once when it begins, and once when it is over. */
export interface Outage {
  /** Gives how long to rest before the next try. */
  failed(error: unknown): number;
  over(): void;
}

export function createOutage(log: Logger, random: Random): Outage {
  let failures = 0;
  return {
    failed(error) {
      failures++;
      if (failures === 1)
        log.error({ code: faultCodeOf(error), err: error }, "due work waits for the store");
      return restMs(REST, failures, random);
    },
    over() {
      if (failures > 0) log.info({ count: failures }, "due work goes on");
      failures = 0;
    },
  };
}
