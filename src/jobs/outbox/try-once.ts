import { VogterError } from "../../shared/errors.ts";
import { asCode, faultCodeOf } from "../fault-code.ts";
import type { Courier, Parcel, Sent } from "./courier.ts";
import type { Result } from "./message-states.ts";

const UNSAID_WAIT_MS = 1_000;

const UNCHANGEABLE: Sent = { outcome: "unreachable", fault: "outbox.unchangeable" };

/**
 * Sends a parcel, unless it turns out to have arrived before. Never rejects: whatever a courier throws, and an
 * answer that does not come in time, is a try that failed.
 */
export async function tryOnce(
  courier: Courier | undefined,
  parcel: Parcel,
  timeoutMs: number,
): Promise<Result> {
  try {
    if (!courier) throw noCourier();
    return checked(await inTime(timeoutMs, parcel, (timed) => findOrSend(courier, timed)));
  } catch (error) {
    return { outcome: "failed", fault: faultCodeOf(error) };
  }
}

async function findOrSend(courier: Courier, parcel: Parcel): Promise<Sent> {
  if (parcel.sentAs !== undefined) {
    return (await courier.change?.(parcel, parcel.sentAs)) ?? UNCHANGEABLE;
  }
  const as = parcel.mayHaveArrived ? await courier.find?.(parcel) : undefined;
  if (as !== undefined) return { outcome: "sent", as };
  parcel.signal.throwIfAborted();
  return courier.send(parcel);
}

/** What a platform says is not taken as it is: a wait of no length would be tried without a pause. */
function checked(answer: Sent): Sent {
  switch (answer.outcome) {
    case "sent":
      return answer;
    case "later":
      return { ...answer, retryAfterMs: Math.max(1, answer.retryAfterMs || UNSAID_WAIT_MS) };
    case "unreachable":
      return { ...answer, fault: asCode(answer.fault) ?? "outbox.unreachable" };
  }
}

/** Gives up waiting even when the courier does not listen to its signal. */
async function inTime<T>(
  ms: number,
  parcel: Parcel,
  work: (timed: Parcel) => Promise<T>,
): Promise<T> {
  const tooLate = new AbortController();
  const signal = AbortSignal.any([parcel.signal, tooLate.signal]);
  const { promise: aborted, reject } = Promise.withResolvers<never>();
  const end = () => reject(signal.reason);
  const timer = setTimeout(() => tooLate.abort(timedOut()), ms);
  signal.addEventListener("abort", end, { once: true });
  if (signal.aborted) end();
  try {
    return await Promise.race([work({ ...parcel, signal }), aborted]);
  } finally {
    clearTimeout(timer);
    signal.removeEventListener("abort", end);
  }
}

function timedOut(): VogterError {
  return new VogterError({
    code: "outbox.timeout",
    message: "A channel did not answer in time.",
    mend: "Nothing: it is tried again.",
  });
}

function noCourier(): VogterError {
  return new VogterError({
    code: "outbox.no-courier",
    message: "Nothing here sends on the channel that a message is for.",
    mend: "Configure that channel; until the message is given up it is tried again.",
  });
}
