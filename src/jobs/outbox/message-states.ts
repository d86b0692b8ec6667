import type { Frozen, Message } from "../../store/index.ts";
import { type Backoff, type Random, restMs } from "../backoff.ts";
import type { Sent } from "./courier.ts";

type Stored = Frozen<Message>;

/** What a try came to; `failed`: nobody knows whether it arrived. */
export type Result = Sent | { readonly outcome: "failed"; readonly fault: string };

/** How long a message is tried. */
export interface Persistence {
  readonly backoff: Backoff;
  /** It is given up when it is older than this and was tried `leastTries` times: behind an outage it has its chance. */
  readonly giveUpMs: number;
  readonly leastTries: number;
  /** It is given up after so many tries however young it is, for it may be what ends the process. */
  readonly mostTries: number;
}

/** A day, and a time between tries that grows to a quarter of an hour. */
export const USUAL_PERSISTENCE: Persistence = {
  backoff: { firstMs: 1_000, mostMs: 15 * 60_000 },
  giveUpMs: 24 * 60 * 60_000,
  leastTries: 5,
  mostTries: 200,
};

/** It leaves now. */
export function sending({ notBefore, ...message }: Stored): Message {
  return { ...message, state: "sending", attempt: message.attempt + 1 };
}

/** What a message is after a try. */
export function afterTry(
  message: Stored,
  result: Result,
  now: Date,
  persistence: Persistence,
  random: Random,
): Message {
  switch (result.outcome) {
    case "sent":
      // What was said is where it was said; here it would only be one place more to keep it.
      return { ...ended(message, now), content: null, state: "sent", sentAs: result.as };
    case "unreachable":
      return unreached(message, result.fault, now);
    case "later":
      return later(message, result.retryAfterMs, now, persistence);
    case "failed": {
      if (isTriedEnough(message, now, persistence)) return unreached(message, result.fault, now);
      const restedMs = restMs(persistence.backoff, message.attempt, random);
      // It stays `sending`: it may have arrived.
      return { ...message, notBefore: after(now, restedMs), fault: result.fault };
    }
  }
}

/** Whether it was begun as often as it may be, and thus must not be sent again. */
export function isExhausted({ attempt }: Stored, { mostTries }: Persistence): boolean {
  return attempt >= mostTries;
}

/** It is given up. */
export function unreached(message: Stored, fault: string, now: Date): Message {
  return { ...ended(message, now), state: "unreached", fault };
}

/** It surely did not arrive, so this was no try. */
function later(message: Stored, waitMs: number, now: Date, { giveUpMs }: Persistence): Message {
  if (isOlder(message, now, giveUpMs)) return unreached(message, "outbox.too-many", now);
  const attempt = message.attempt - 1;
  return { ...message, state: "waiting", attempt, notBefore: after(now, waitMs) };
}

function isTriedEnough(message: Stored, now: Date, persistence: Persistence): boolean {
  const { giveUpMs, leastTries } = persistence;
  const isOld = isOlder(message, now, giveUpMs) && message.attempt >= leastTries;
  return isOld || isExhausted(message, persistence);
}

function ended({ notBefore, fault, ...message }: Stored, now: Date) {
  return { ...message, endedAt: now.toISOString() };
}

function isOlder({ queuedAt }: Stored, now: Date, ms: number): boolean {
  return now.getTime() - Date.parse(queuedAt) >= ms;
}

function after(now: Date, ms: number): string {
  return new Date(now.getTime() + ms).toISOString();
}
