import type { Clock } from "../shared/clock.ts";
import type { Logger } from "../shared/log.ts";
import { keepRecent } from "../shared/recent.ts";
import { inTime } from "./in-time.ts";

/** What a platform is asked for and that is kept for a while, so that it is not asked for with every message. */
export interface Lookup<Value> {
  /** What is kept; asks nobody. */
  kept(key: string): Value | undefined;
  /** What is kept, without waiting; asks for the next time. */
  peek(key: string, ask: () => Promise<Value>): Value | undefined;
  /** Waits for the answer, but not for long; nothing when there was none in time. It is kept when it comes late. */
  get(key: string, ask: () => Promise<Value>): Promise<Value | undefined>;
}

/** Answers in memory, each for `minutes`. One question at a time is asked for each key, however many want to know. */
export function openLookup<Value>(parts: {
  readonly minutes: number;
  /** For how long somebody waits for an answer. */
  readonly patienceMs: number;
  readonly channel: "slack" | "teams";
  /** What the log says when asking failed. */
  readonly onFailure: string;
  readonly clock: Clock;
  readonly log: Logger;
}): Lookup<Value> {
  const { minutes, patienceMs, channel, onFailure, clock, log } = parts;
  const known = keepRecent<Value>({ limit: 20_000, minutes, clock });
  // What is of no consequence now is not asked for again and again while the platform is down.
  const failed = keepRecent<true>({ limit: 20_000, minutes: 5, clock });
  const asked = new Map<string, Promise<Value | undefined>>();

  const askOnce = (key: string, ask: () => Promise<Value>): Promise<Value | undefined> => {
    const waiting = asked.get(key);
    if (waiting !== undefined) return waiting;
    const answer = ask()
      .then(
        (value) => {
          known.set(key, value);
          return value;
        },
        (err: unknown) => {
          failed.set(key, true);
          log.warn({ err, channel }, onFailure);
          return undefined;
        },
      )
      .finally(() => asked.delete(key));
    asked.set(key, answer);
    return answer;
  };

  return {
    kept: known.get,
    peek(key, ask) {
      const value = known.get(key);
      if (value === undefined && !failed.get(key)) void askOnce(key, ask);
      return value;
    },
    get: async (key, ask) => known.get(key) ?? (await inTime(askOnce(key, ask), patienceMs)),
  };
}
