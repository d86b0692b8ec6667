import type { Frozen, Json, Message } from "../../store/index.ts";
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

/** It leaves now. A change that was itself to be changed need not be made. */
export function sending({ notBefore, turn, ...message }: Stored): Message {
  const { anew, ...rest } = message;
  const latest =
    isChange(message) && anew !== undefined ? { ...rest, content: anew as Json } : message;
  return { ...latest, state: "sending", attempt: message.attempt + 1 };
}

/** It is there, and is to say something else. */
function isChange({ sentAs }: Stored): boolean {
  return sentAs !== undefined;
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
      return said(message, result.as, now);
    case "unreachable":
      return givenUp(message, result.fault, now);
    case "later":
      return later(message, result.retryAfterMs, now, persistence);
    case "failed": {
      if (isTriedEnough(message, now, persistence)) return givenUp(message, result.fault, now);
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

/** It is given up: it did not arrive, or it did, and can no longer be changed. */
export function givenUp(message: Stored, fault: string, now: Date): Message {
  if (!isChange(message)) return { ...ended(message, now), state: "unreached", fault };
  return { ...said(message, undefined, now), fault };
}

/** What was said is where it was said; here it would only be one place more to keep it. */
function said(message: Stored, as: string | undefined, now: Date): Message {
  const { sentAs, ...rest } = ended(message, now);
  return { ...rest, content: null, state: "sent", ...(as !== undefined && { sentAs: as }) };
}

/** It surely did not arrive by this, so it was no try; one before that failed may have brought it there. */
function later(message: Stored, waitMs: number, now: Date, { giveUpMs }: Persistence): Message {
  if (isOlder(message, now, giveUpMs)) return givenUp(message, "outbox.too-many", now);
  const attempt = message.attempt - 1;
  const state = attempt > 0 ? "sending" : "waiting";
  return { ...message, state, attempt, notBefore: after(now, waitMs) };
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
