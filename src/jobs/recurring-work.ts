import type { Json, NewJob, Tx } from "../store/index.ts";
import { INSTALLATION } from "../store/installation.ts";
import { nextOccurrence, occurrenceKey, occurrencesAfter, type Recurring } from "./recurring.ts";

/** Work that comes back by the calendar. Made by {@link every}. */
export interface RecurringWork {
  readonly rule: Recurring;
  /** Which handler does it. */
  readonly kind: string;
  readonly tenant: string;
  readonly payload: Json;
  /** What becomes of the times that went by while nothing ran: only the last of them is done, or each. */
  readonly missed: "latest" | "all";
}

/** Says that the handler `kind` is due at each time of `rule`. After an outage, once; unless it says `all`. */
export function every(
  rule: Recurring,
  kind: string,
  options: Partial<Pick<RecurringWork, "tenant" | "payload" | "missed">> = {},
): RecurringWork {
  return { rule, kind, tenant: INSTALLATION, payload: null, missed: "latest", ...options };
}

/** One time of recurring work. */
export interface Occurrence {
  readonly work: RecurringWork;
  readonly at: Date;
}

/** Which time of which work a job is; nothing for a job that does not come back. */
export function occurrenceOf(
  recurring: readonly RecurringWork[],
  key: string,
  kind: string,
): Occurrence | undefined {
  const cut = key.lastIndexOf("@");
  const name = key.slice(0, Math.max(cut, 0));
  const work = recurring.find((one) => one.rule.name === name && one.kind === kind);
  const at = new Date(key.slice(cut + 1));
  return work && !Number.isNaN(at.getTime()) ? { work, at } : undefined;
}

/** The later time to do in the place of this one, which was missed too long ago; nothing when this one is right. */
export function laterInstead({ work, at }: Occurrence, now: Date): Occurrence | undefined {
  if (work.missed === "all") return undefined;
  const latest = latestOccurrence(work.rule, at, now);
  return latest && { work, at: latest };
}

/** The time after this one. */
export function following({ work, at }: Occurrence): Occurrence {
  return { work, at: nextOccurrence(work.rule, at) };
}

/**
 * Plans the next time of each, where that is not done already. Times that went by are in the store: the last one
 * planned before an outage is still there, and leads on to the others.
 */
export async function planRecurring(tx: Tx, recurring: readonly RecurringWork[]): Promise<void> {
  for (const work of recurring) await planOccurrence(tx, following({ work, at: tx.now }));
}

/** Every replica may plan it: its instant is its key, so there is one. */
export async function planOccurrence(tx: Tx, occurrence: Occurrence): Promise<void> {
  await tx.schedule(jobOf(occurrence));
}

function jobOf({ work: { rule, kind, tenant, payload }, at }: Occurrence): NewJob {
  return { key: occurrenceKey(rule, at), kind, tenant, payload, dueAt: at };
}

/** The last time after `after` and not after `now`. Looks from now backwards: the outage may have been long. */
function latestOccurrence(rule: Recurring, after: Date, now: Date): Date | undefined {
  for (let span = 60_000; ; span *= 2) {
    const from = new Date(Math.max(after.getTime(), now.getTime() - span));
    const latest = lastUntil(occurrencesAfter(rule, from), now);
    if (latest || from <= after) return latest;
  }
}

function lastUntil(instants: Iterable<Date>, now: Date): Date | undefined {
  let last: Date | undefined;
  for (const instant of instants) {
    if (instant > now) break;
    last = instant;
  }
  return last;
}
